import type { VFile } from 'vfile';
import { z } from 'zod';
import type { TermOfArt } from '#archive/terms/term.ts';
import { readYamlList } from '#markdown/read-yaml-list.ts';
import { complainOfSlow } from './slow-expressions.ts';
import { entryId, expression, filledText } from './table-fields.ts';

const term = z.strictObject({
  id: entryId,
  term: filledText,
  pattern: expression,
  meaning: filledText.regex(/。$/u, '应以句号结尾。'),
  source: filledText,
  not: filledText.exactOptional(),
});

/** Reads `terms.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseTerms(file: VFile): readonly TermOfArt[] | undefined {
  const read = readYamlList(file, { schema: term, ruleId: 'table', nameOf: ({ id }) => id });
  const expressions = (read?.entries ?? []).map(({ pattern: source }, position) => ({
    path: [position, 'pattern'],
    source,
  }));
  return read && complainOfSlow(read, expressions) ? undefined : read?.entries;
}
