import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageFormats, unreadFormats } from '#importer/read/page-formats.ts';

const rows = readFileSync('docs/importing.md', 'utf8')
  .split('## What can be imported')[1]
  ?.split('\n## ')[0];
const formats = [...Object.values(pageFormats), ...unreadFormats];
const extensions = formats.flatMap((format): readonly string[] => format.extensions);

test.each(extensions)('docs/importing.md says what becomes of a .%s', (extension) => {
  expect(rows).toContain(`\`.${extension}\``);
});

test('no two formats claim one ending of a name', () => {
  expect(extensions).toEqual([...new Set(extensions)]);
});
