import type { VFile } from 'vfile';
import { z } from 'zod';
import { type Edition, editionNamePattern } from '#archive/editions/edition.ts';
import { readYamlList } from '#markdown/read-yaml-list.ts';
import { isDay } from '#model/day.ts';

const edition = z.strictObject({
  name: z.string().regex(editionNamePattern, '只用小写拉丁字母、数字，中间可以有 - 和 .。'),
  on: z.string().refine(isDay, '写成日子，如 2026-12-01。'),
  version: z.string().regex(/^[\da-f]{64}$/u, '应为 manifest.json 的 SHA-256，64 位十六进制数。'),
  reports: z.coerce.number().int().min(0),
});

/** Reads `editions.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseEditions(file: VFile): readonly Edition[] | undefined {
  return readYamlList<Edition>(file, {
    schema: edition,
    ruleId: 'table',
    nameOf: ({ name }) => name,
  })?.entries;
}
