import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { runCli } from '#cli/run-cli.ts';

async function written(...parameters: readonly string[]) {
  let printed = '';
  let complained = '';
  const code = await runCli(parameters, {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { code, printed, complained };
}

test.each([
  { line: 'lnt', complaint: '没有 lnt 这个命令。是不是 lint？' },
  { line: 'xyzzyxyzzy', complaint: '没有 xyzzyxyzzy 这个命令。现有的命令：' },
  { line: '--verson', complaint: '没有 --verson 这个选项。' },
  { line: 'lint --jsn', complaint: '没有 --jsn 这个选项。是不是 --json？' },
  { line: 'lint -x', complaint: '没有 -x 这个选项。' },
  { line: 'lint --json=yes', complaint: '--json 后面不带值。' },
  { line: 'lint 没有.md', complaint: '没有 没有.md。' },
  { line: 'lint package.json', complaint: 'package.json 不在 content 之下。' },
  { line: 'lint src', complaint: 'src 不在 content 之下。' },
  { line: 'build 全部', complaint: 'build 后面不能写 全部。' },
  { line: 'serve --port', complaint: '--port 后面要写一个值。' },
  { line: 'serve --port=', complaint: '--port 后面要写一个值。' },
  { line: 'serve --port 八十', complaint: '端口是 0 到 65535 的整数，不能是 八十。' },
  { line: 'serve --port 70000', complaint: '端口是 0 到 65535 的整数' },
  { line: 'serve --port -1', complaint: '' },
])('“nianbao $line” is a sentence and exit code 2', async ({ line, complaint }) => {
  const { code, printed, complained } = await written(...line.split(' '));
  expect(code).toBe(2);
  expect(printed).toBe('');
  expect(complained).toContain(complaint);
  expect(complained).toMatch(/^[^\n]+\n$/u);
});

test('--version prints the version of package.json', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await written('--version')).toEqual({ code: 0, printed: `${version}\n`, complained: '' });
});

test('--help names every command', async () => {
  const { code, printed } = await written('--help');
  expect(code).toBe(0);
  for (const name of ['build', 'lint', 'serve']) expect(printed).toContain(`\n  ${name} `);
});

test('whoever stops reading what is printed is told nothing of it', async () => {
  const child = spawn(process.execPath, ['src/cli/main.ts', '--help']);
  child.stdout.destroy();
  expect(await text(child.stderr)).toBe('');
});

test('without a command the help is shown, and the exit code says that nothing was done', async () => {
  const { code, printed } = await written();
  expect(code).toBe(2);
  expect(printed).toBe((await written('--help')).printed);
});

test.each(['build', 'lint', 'serve'])('%s --help shows its usage', async (name) => {
  const { code, printed } = await written(name, '--help');
  expect(code).toBe(0);
  expect(printed).toContain(`用法：nianbao ${name}`);
});

test('lint finds no error in the reports of the archive', async () => {
  const { code, printed, complained } = await written('lint', '--json');
  const messages: readonly { severity: string }[] = JSON.parse(printed);
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
});

test('lint of one file names that file alone', async () => {
  const path = 'content/reports/532325/2021.md';
  const { code, printed } = await written('lint', path);
  expect(code).toBe(0);
  expect(printed).toContain('看了 1 个文件');
});
