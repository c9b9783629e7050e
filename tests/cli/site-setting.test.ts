import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readBuiltBase } from '#cli/built-base.ts';
import { siteSettingOf } from '#site/build/site-address.ts';

test.each([
  { written: 'https://example.org', origin: 'https://example.org', base: '/' },
  { written: 'https://example.org/', origin: 'https://example.org', base: '/' },
  { written: ' http://localhost:8080 ', origin: 'http://localhost:8080', base: '/' },
  {
    written: 'https://user.github.io/nianbao',
    origin: 'https://user.github.io',
    base: '/nianbao/',
  },
  { written: 'HTTPS://example.org/a/b-c/', origin: 'https://example.org', base: '/a/b-c/' },
])('“$written” is an address under $base', ({ written, origin, base }) => {
  expect(siteSettingOf(written)).toEqual({ kind: 'set', origin, base });
});

test.each(['', '  '])('“%s” is none', (written) => {
  expect(siteSettingOf(written)).toEqual({ kind: 'unset' });
});

const wrong = [
  'example.org',
  'ftp://example.org',
  'https://',
  'https://user:pw@example.org',
  'https://user@example.org/nianbao',
  'https://example.org/?a=b',
  'https://example.org/?',
  'https://example.org/#top',
  'https://example.org/a//b/',
  'https://example.org/年报/',
  'https://example.org/a b/',
  'https:\\\\example.org',
  '//example.org',
  '/nianbao/',
];

test.each(wrong)('“%s” is no address to publish at', (written) => {
  const setting = siteSettingOf(written);
  expect(setting.kind).toBe('wrong');
  expect(setting.kind === 'wrong' && setting.problem).toContain(written);
});

test('a build for a wrong address is one sentence and exit code 1', () => {
  expect(() =>
    execFileSync(process.execPath, ['src/cli/main.ts', 'build'], {
      env: { ...process.env, NIANBAO_SITE: 'ftp://example.org' },
      stdio: 'pipe',
      encoding: 'utf8',
    }),
  ).toThrow(
    expect.objectContaining({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^NIANBAO_SITE 要写[^\n]+不能是 ftp:\/\/example\.org。\n$/u),
    }),
  );
});

test.each(['/', '/nianbao/'])('a built site tells that it stands under %s', (base) => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-base-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.html'), `<link rel="icon" href="${base}icon.svg" type="x">`);
  expect(readBuiltBase(folder)).toBe(base);
});
