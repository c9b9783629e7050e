import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = resolve('src/cli/main.ts');
const path = 'content/reports/440205/2023.md';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-lint-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Lints a copy of the archive in which one report was edited. */
function lintAfter(edit: (text: string) => string) {
  writeFileSync(join(folder, path), edit(readFileSync(path, 'utf8')));
  return spawnSync('node', [program, 'lint'], { cwd: folder, encoding: 'utf8' });
}

test('one changed character is found, with file, line and column, and exit code 1', () => {
  const { status, stdout, stderr } = lintAfter((text) => text.replace('法治政府', '法制政府'));
  expect(status).toBe(1);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /content\/reports\/440205\/2023\.md:\d+:\d+ {2}错误 {2}.*\[source-fidelity\]/u,
  );
});

test('an unknown key is found on its line', () => {
  const { status, stdout } = lintAfter((text) => text.replace('\nyear:', '\nlevel: 区\nyear:'));
  expect(status).toBe(1);
  expect(stdout).toContain(`${path}:3:1  错误  没有 level 这个项目。  [frontmatter]`);
});

test('a finding with a written reason is let stand, and one without is not', () => {
  const sic = (text: string) => text.replace('### （二）', '### （九）');
  const list = join(folder, 'content/lint-ignore.yaml');
  const entry = '- report: 440205/2023\n  rule: heading-numbering\n';
  const before = lintAfter(sic).stdout;
  writeFileSync(list, `${entry}  reason: 试验。\n`);
  const ignored = lintAfter(sic).stdout;
  writeFileSync(list, entry);
  const { status, stdout } = lintAfter(sic);
  rmSync(list);
  expect(before).toContain('[heading-numbering]');
  expect(ignored).not.toContain('[heading-numbering]');
  expect(status).toBe(1);
  expect(stdout).toContain('content/lint-ignore.yaml:1:3  错误');
});

test('the command runs as a program', () => {
  expect(execFileSync(program, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/u);
});
