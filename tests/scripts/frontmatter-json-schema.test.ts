import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { frontmatterJsonSchema, schemaPath } from '#scripts/frontmatter-json-schema.ts';
import { reportFile, reportIds } from '#tests/helpers/archive-files.ts';

const committed = readFileSync(schemaPath, 'utf8');

test('the committed schema is that of the code; else run node scripts/frontmatter-json-schema.ts', () => {
  expect(committed).toBe(frontmatterJsonSchema());
});

test.each(reportIds)('the frontmatter of %s fits the committed schema', (id) => {
  expect(issuesOf(frontmatterOf(id))).toEqual([]);
});

test.each([
  { name: 'an unknown key', change: { level: '县' } },
  { name: 'a year in words', change: { year: '二〇二三' } },
  { name: 'a code of five digits', change: { region: '44020' } },
  { name: 'no issuer', change: { issuers: [] } },
  { name: 'an unknown kind of zone', change: { source: withZone([1, 2, 'advert']) } },
  { name: 'a time of day without its zone', change: { published: '2024-03-25T09:06' } },
])('$name does not fit', ({ change }) => {
  const data = frontmatterOf('440205/2023');
  expect(issuesOf({ ...data, ...change })).not.toEqual([]);
});

test('every key has its words for the editor', () => {
  const { properties } = JSON.parse(committed) as { properties: Record<string, object> };
  const bare = Object.entries(properties).filter(([, schema]) => !('description' in schema));
  expect(bare.map(([key]) => key)).toEqual([]);
});

/** As an editor's YAML support reads it: numbers are numbers. */
function frontmatterOf(id: string): Readonly<Record<string, unknown>> {
  const yaml = /^---\n(.*?\n)---\n/su.exec(String(reportFile(id)))?.[1] ?? '';
  return parse(yaml) as Record<string, unknown>;
}

function withZone(zone: readonly unknown[]): object {
  return { file: '440205/2023.txt', sha256: '0'.repeat(64), zones: [zone] };
}

function issuesOf(data: unknown): readonly string[] {
  const result = z.fromJSONSchema(JSON.parse(committed)).safeParse(data);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}
