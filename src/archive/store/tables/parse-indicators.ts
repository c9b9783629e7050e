import type { VFile } from 'vfile';
import { z } from 'zod';
import { compileTemplate, type FigureTemplate } from '#annotate/figure-template.ts';
import { readYamlList } from '#markdown/read-yaml-list.ts';
import type { Indicator } from '#model/indicator.ts';
import { complainOfSlow } from './slow-expressions.ts';
import { entryId, expression, filledText, list } from './table-fields.ts';

const template = filledText.refine(
  (words) => words.split('#').length === 2,
  '句式里要有一个 #，表示数字。',
);

/** A pattern is a template alone, or a template with conditions on the sentence around it. */
const pattern = z.union([
  template.transform((words) => ({ words })),
  z.strictObject({
    words: template,
    within: expression.exactOptional(),
    without: expression.exactOptional(),
  }),
]);

const indicator = z.strictObject({
  id: entryId,
  name: filledText,
  units: list,
  definition: filledText.exactOptional(),
  notToConfuse: filledText.exactOptional(),
  patterns: z.array(pattern).default([]),
});

/** Reads `indicators.yaml`; `undefined` when anything in it is wrong, with a message for each. */
export function parseIndicators(file: VFile): readonly Indicator[] | undefined {
  const read = readYamlList(file, { schema: indicator, ruleId: 'table', nameOf: ({ id }) => id });
  const expressions = (read?.entries ?? []).flatMap(({ patterns }, position) =>
    patterns.flatMap((written, at) =>
      expressionsOf(compileTemplate(written)).map(({ source }) => ({
        path: [position, 'patterns', at],
        source,
      })),
    ),
  );
  return read && complainOfSlow(read, expressions) ? undefined : read?.entries;
}

function expressionsOf({ before, after, within, without }: FigureTemplate): readonly RegExp[] {
  return [before, after, within, without].filter((each) => each !== undefined);
}
