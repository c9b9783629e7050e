import type { VFile } from 'vfile';
import { z } from 'zod';
import type { Term } from '#archive/terms/term.ts';
import { readYamlList } from '#markdown/read-yaml-list.ts';
import { complainOfSlow } from './slow-expressions.ts';
import { entryId, expression, filled } from './table-fields.ts';

const term = z.strictObject({
  id: entryId,
  term: filled,
  pattern: expression,
  meaning: filled.regex(/。$/u, '应以句号结尾。'),
  source: filled,
  not: filled.exactOptional(),
});

/** Reads `terms.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseTerms(file: VFile): readonly Term[] | undefined {
  const read = readYamlList(file, { schema: term, ruleId: 'table', nameOf: ({ id }) => id });
  const expressions = (read?.entries ?? []).map(({ pattern: source }, position) => ({
    path: [position, 'pattern'],
    source,
  }));
  return read && complainOfSlow(read, expressions) ? undefined : read?.entries;
}
