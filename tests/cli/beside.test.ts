import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { annotationsPath, filesOfReport, reportPath } from '#archive/store/content-paths.ts';
import { keptReport } from '#archive/store/kept-reports.ts';
import { readContent, readSoundContent } from '#archive/store/read-content.ts';
import { runCli } from '#cli/run-cli.ts';
import { smallArchive, writeSmallArchive } from '#tests/helpers/small-archive.ts';

const home = resolve('.');
const root = mkdtempSync(join(tmpdir(), 'nianbao-beside-'));
const id = '440205/2023';
const inText = smallArchive()[reportPath(id)];

beforeAll(() => process.chdir(root));
beforeEach(() => {
  rmSync('content', { recursive: true, force: true });
  writeSmallArchive(root);
});
afterAll(() => {
  process.chdir(home);
  rmSync(root, { recursive: true });
});

test('annotations are set beside the text and back into it, and the report is the same', async () => {
  const before = keptReport(readSoundContent('.'), id);
  expect(await nianbao('beside')).toBe(0);
  const [markdown, marks] = filesOfReport(id).map((path) => readFileSync(path, 'utf8'));
  expect(markdown).toContain('按照《法治政府建设与责任落实督察工作规定》推进');
  expect(marks).toBe(
    's0-p1 :cite[《法治政府建设与责任落实督察工作规定》]{work=ducha-2019}\ns1-p1 :figure[42件]{of=fuyi.received}\n',
  );
  expect(keptReport(readSoundContent('.'), id)).toEqual(before);
  expect(await nianbao(`beside ${id} --back`)).toBe(0);
  expect(readFileSync(reportPath(id), 'utf8')).toBe(inText);
  expect(messages()).toEqual([]);
});

test.each([
  {
    name: 'stands nowhere',
    line: 's1-p1 :figure[43件]{of=fuyi.received}',
    says: 'content/annotations/440205/2023.txt:3 s1-p1 里没有“43件”。',
  },
  {
    name: 'names what there is not, at its words in the text',
    line: 's2-p1 :cite[做法]{work=nothing}',
    says: 'content/reports/440205/2023.md:24 works.yaml 里没有“nothing”。',
    hint: '标注写在 content/annotations/440205/2023.txt 第 3 行。',
  },
])('an annotation beside the text that $name is an error', async ({ line, says, hint = '' }) => {
  await nianbao('beside');
  const path = annotationsPath(id);
  writeFileSync(path, `${readFileSync(path, 'utf8')}${line}\n`);
  expect(messages().map(({ text }) => text)).toEqual([says]);
  expect(messages()[0]?.hint).toContain(hint);
});

test('what was taken away and stands there all the same, as git may put it together, is told', async () => {
  await nianbao('beside');
  mkdirSync('content/decisions/440205', { recursive: true });
  writeFileSync(
    'content/decisions/440205/2023.yaml',
    '- { line: s1-p1, at: 10, kind: figure, words: 42件, says: fuyi.received, by: 王芳, date: 2026-11-28 }\n',
  );
  expect(messages().map(({ text }) => text)).toEqual([
    'content/decisions/440205/2023.yaml:1 s1-p1 的“42件”在这里去掉了，却又标着。',
  ]);
});

test('annotations of a report that is not there are an error, not lost in silence', async () => {
  await nianbao('beside');
  rmSync(reportPath(id));
  rmSync('content/sources/440205/2023.txt');
  expect(messages().map(({ text }) => text)).toEqual([
    'content/annotations/440205/2023.txt:1 没有它所标注的报告。',
  ]);
});

function messages() {
  return readContent('.').messages.map(({ path, line, message, hint }) => ({
    text: `${path}:${line} ${message}`,
    hint,
  }));
}

function nianbao(line: string): Promise<number> {
  const quiet = () => undefined;
  return runCli(line.split(' '), { print: quiet, complain: quiet });
}
