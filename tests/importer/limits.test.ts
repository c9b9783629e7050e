import { expect, test } from 'vitest';
import { importInChild } from '#importer/import-in-child.ts';
import { readInChild } from '#importer/read/read-in-child.ts';
import { charter, regions } from './import-basis.ts';

const text =
  '曲江区2023年度法治政府建设情况报告\n2023年,曲江区推进法治政府建设。\n一、做法\n做好工作。';

test('a file is read in a process of its own with the same result', async () => {
  const html = `<html><body><p>${text.replaceAll('\n', '<p>')}`;
  const result = await importInChild(
    { name: 'page.html', bytes: Buffer.from(html) },
    { charter, regions },
  );
  expect(result).toMatchObject({ kind: 'report', draft: { id: '440205/2023' } });
});

test('a file that takes too long is given up, and the editor is told', async () => {
  const result = await readInChild(
    { name: 'page.html', bytes: Buffer.from(`<html><body>${`<p>${text}`.repeat(20_000)}`) },
    { milliseconds: 1 },
  );
  expect(result).toMatchObject({ ok: false, messages: [{ ruleId: 'time' }] });
});

test('after a file that killed its process the next one is read', async () => {
  const bytes = Buffer.from(`<html><body>${`<p>${text}`.repeat(20_000)}`);
  await readInChild({ name: 'page.html', bytes }, { milliseconds: 1 });
  const good = { name: 'page.html', bytes: Buffer.from(`<html><body><p>${text}`) };
  for (const _ of [1, 2, 3]) expect(await readInChild(good)).toMatchObject({ ok: true });
});

test('a file that takes too much memory is given up, and the editor is told', async () => {
  const bytes = Buffer.from(`<html><body>${'<b><i>法'.repeat(900)}${'<p>法治<b>'.repeat(200_000)}`);
  const result = await readInChild(
    { name: 'page.html', bytes },
    { megabytes: 48, milliseconds: 20_000 },
  );
  expect(result).toMatchObject({ ok: false, messages: [{ severity: 'error' }] });
});
