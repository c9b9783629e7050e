import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesBelow } from '#archive/store/files-below.ts';
import { readSoundContent } from '#archive/store/read-content.ts';
import { setContent } from '#site/build/whole-content.ts';
import { keptRelations } from '#site/reuse/kept-relations.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-relations-'));
const folder = join(root, '.cache/relations');
writeSmallArchive(root);
afterAll(() => rmSync(root, { recursive: true }));

async function find() {
  const content = readSoundContent(root);
  setContent(content);
  return keptRelations(folder, content);
}

/** When each file was written last. */
function written(): ReadonlyMap<string, bigint> {
  const files = filesBelow(folder);
  return new Map(
    files.map((path) => [path, statSync(join(folder, path), { bigint: true }).ctimeNs]),
  );
}

function edit(path: string, words: string | RegExp, others: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toMatch(words);
  writeFileSync(join(root, path), text.replace(words, others));
}

test('relations are looked for again when a word has changed, and not for a note', async () => {
  const first = await find();
  expect(first.size).toBeGreaterThan(1);
  const before = written();

  edit('content/reports/440205/2023.md', /^year:/mu, 'notes: [为测试而记]\nyear:');
  expect(await find()).toEqual(first);
  expect(written()).toEqual(before);

  edit('content/reports/440205/2023.md', '培训执法人员', '培训行政执法人员');
  edit('content/sources/440205/2023.txt', '培训执法人员', '培训行政执法人员');
  edit('content/reports/440205/2023.md', /sha256: \w+/u, `sha256: ${sumOfCapture()}`);
  await find();
  expect(written().get('all.json')).not.toBe(before.get('all.json'));
});

function sumOfCapture(): string {
  return hash('sha256', readFileSync(join(root, 'content/sources/440205/2023.txt')));
}

test('what was written down is written again when a bit of it has changed, or it is gone', async () => {
  const first = await find();
  const path = join(folder, '440205/2023.json');
  const whole = readFileSync(path);
  writeFileSync(path, whole.with(100, (whole[100] ?? 0) ^ 1));
  expect(await find()).toEqual(first);
  expect(readFileSync(path)).toEqual(whole);

  rmSync(folder, { recursive: true });
  expect(await find()).toEqual(first);
  expect(readFileSync(path)).toEqual(whole);
});
