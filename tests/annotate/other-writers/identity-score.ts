import { readQuantitiesOf } from '#annotate/figure-reading/read-quantities.ts';
import { type Score, scoreOf } from '#tests/annotate/score.ts';
import type { LabelledFigure, LabelledSentence } from './labelled.ts';

/**
 * How well the parts of the identity of a sentence's numbers are read. A part that neither the label
 * nor the reading tells is not asked for.
 */
export function identityScore({ text, figures }: LabelledSentence): Score {
  const read = readQuantitiesOf(text, 2023);
  const pairs = figures.flatMap((label) => {
    const found = read.find(({ quantity }) => quantity.start === label.start);
    const { verb, counted, whose, period, extent } = found?.reading ?? {};
    const told = { verb, counted, whose, period, extent, bound: found?.quantity.bound ?? '=' };
    return partNames.map((part) => ({
      key: `${label.start} ${part}`,
      part,
      told: told[part],
      label,
    }));
  });
  return scoreOf(
    pairs.flatMap(({ key, part, told, label }) =>
      told === undefined
        ? []
        : [`${key} ${isSame(part, told, label) ? labelOf(part, label) : told}`],
    ),
    pairs.flatMap(({ key, part, label }) => {
      const text = labelOf(part, label);
      return text === undefined ? [] : [`${key} ${text}`];
    }),
  );
}

const partNames = ['verb', 'counted', 'whose', 'period', 'extent', 'bound'] as const;
type PartName = (typeof partNames)[number];

function labelOf(part: PartName, label: LabelledFigure): string | undefined {
  return part === 'extent' ? label.scope : label[part];
}

/** Chinese nouns have their head last: 矛盾纠纷 is what 各类矛盾纠纷 is. Quotes are no part of a name. */
function isSame(part: PartName, words: string, label: LabelledFigure): boolean {
  const told = words.replace(/[“”]/gu, '');
  const expected = labelOf(part, label)?.replace(/[“”]/gu, '');
  if (expected === undefined || told === expected) return told === expected;
  const isNoun = part === 'counted' || part === 'whose';
  return isNoun && (told.endsWith(expected) || expected.endsWith(told));
}
