import type { Quantity } from '#annotate/quantity.ts';
import { filled } from '#model/filled.ts';
import { countWordsOf, rateNameOf } from './counted-words.ts';
import { countingVerbsOf } from './counting-verbs.ts';
import { type FigureExtent, figureExtentOf } from './figure-extent.ts';
import { isTimeOnly, periodAt } from './figure-period.ts';
import { isPlace, subjectOf, territoryOf } from './figure-subject.ts';
import { type NumberView, numberViewOf } from './number-view.ts';

/**
 * What a sentence tells of one of its numbers. A part that it does not tell is absent; nothing is
 * taken from another sentence.
 */
export interface FigureReading {
  /** How it came about: 收到, 受理, 调处成功. */
  readonly verb?: string;
  /** The noun that is counted, as printed: 行政复议申请; of a rate its name: 出庭应诉率. */
  readonly counted?: string;
  /** Who counts, or whose doings are counted: 全县, 区行政复议办公室. */
  readonly whose?: string;
  /** A span of time, by its name in `periodLabels` or as printed. */
  readonly period?: string;
  readonly extent?: FigureExtent;
}

/** Reads the numbers of a sentence, in order; their offsets count in the sentence. */
export function figureReadingsOf(
  written: string,
  { quantities, year }: { readonly quantities: readonly Quantity[]; readonly year: number },
): readonly FigureReading[] {
  const sentence = withoutTitles(written);
  const readings: FigureReading[] = [];
  const subjects = new Set<string>();
  for (const [position, quantity] of quantities.entries()) {
    const view = numberViewOf(sentence, { quantities, position });
    const subject = subjectIn(view);
    if (view.isNew) subjects.clear();
    if (subject !== undefined) subjects.add(subject);
    readings.push(
      readingOf(view, {
        quantity,
        previous: readings.at(-1),
        total: quantities[position - 1],
        // With two subjects in a sentence it is open which of them goes on.
        whose: subject ?? (subjects.size === 1 ? [...subjects][0] : undefined),
        ownSubject: subject,
        period: periodAt(sentence, { at: quantity.start, year }),
      }),
    );
  }
  return readings;
}

/** Whom something was done to, 对辖区112户, does not count; nor do those who are counted, 律师事务所60家. */
function subjectIn({ subject, verb }: NumberView): string | undefined {
  if (/^[对向给]/u.test(subject) || countingVerbsOf(subject).length > 0) return undefined;
  const found = subjectOf(subject);
  return verb === undefined && found !== undefined ? (territoryOf(found) ?? found) : found;
}

/** What a cited title says is no word of the sentence. Offsets stay. */
function withoutTitles(sentence: string): string {
  return sentence.replace(/(?<=《)[^《》]{1,80}(?=》)/gu, (title) => '＊'.repeat(title.length));
}

interface Surroundings {
  readonly quantity: Quantity;
  readonly previous: FigureReading | undefined;
  readonly total: Quantity | undefined;
  readonly whose: string | undefined;
  readonly ownSubject: string | undefined;
  readonly period: string | undefined;
}

function readingOf(view: NumberView, around: Surroundings): FigureReading {
  const { quantity, previous, ownSubject, period } = around;
  const isRate = /^(?:%|％|‰|个?百分点)$/u.test(quantity.unit);
  // （上年49件） is of the same as the number before it.
  if (view.isBracketed && previous && !isRate && isTimeOnly(view.clause)) {
    return filled({ ...previous, period });
  }
  const told = isRate ? rateNameOf(view) : countWordsOf(view, previous);
  const extent = figureExtentOf(view, { ...around, counted: told.counted });
  const isApart = extent === 'part' || extent === 'change';
  // A place goes on over all that a sentence counts, a body over what is done.
  const isTold = told.verb !== undefined || (told.counted !== undefined && isPlace(around.whose));
  const whose = !isRate && isTold ? around.whose : ownSubject;
  return filled({
    ...told,
    whose: isApart ? undefined : whose,
    period: extent === 'change' ? undefined : period,
    extent,
  });
}
