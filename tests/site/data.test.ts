import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { runCli } from '#cli/run-cli.ts';
import { contentSecurityPolicy } from '#site/layouts/content-security-policy.ts';
import { reportIds } from '#tests/helpers/archive-files.ts';
import { openPage } from '#tests/helpers/browser.ts';
import { filesOf, readPage, siteFolder, siteOrigin } from '#tests/helpers/built-site.ts';

const folder = join(siteFolder, 'data');
const packs = filesOf(folder).filter((path) => path.endsWith('.tar.gz'));

test('SHA256SUMS holds for every archive, table and manifest', () => {
  const listed = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(listed.map((line) => `/${line.split('  ')[1]}`).sort()).toEqual(
    filesOf(folder).filter((path) => /\.(?:tar\.gz|json|csv|sqlite)$/u.test(path)),
  );
  expect(String(execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder }))).toBe(
    '',
  );
});

test('the site is what its list of files says, and brings what hosts need', () => {
  const listed = readFileSync(join(siteFolder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const sums = execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: siteFolder });
  expect(String(sums)).toBe('');
  expect(listed.map((line) => line.slice(66))).toEqual(
    expect.arrayContaining(['404.html', '.nojekyll', '_headers', 'robots.txt']),
  );
});

test('hosts are told the policy that pages state, and that nobody may frame them', () => {
  const [page = ''] = /(?<=Content-Security-Policy" content=")[^"]+/u.exec(readPage('/')) ?? [];
  expect(page.replaceAll('&#39;', "'")).toBe(contentSecurityPolicy);
  const whole = `${contentSecurityPolicy}; frame-ancestors 'none'`;
  expect(readFileSync(join(siteFolder, '_headers'), 'utf8')).toContain(`Policy: ${whole}\n`);
  expect(readFileSync('docs/hosting.md', 'utf8').split(`"${whole}"`)).toHaveLength(3);
});

test('canary questions to a host are answered, and what it lacks is said', async () => {
  const said = { printed: '', complained: '' };
  const code = await runCli(['canary', siteOrigin], {
    print: (text) => {
      said.printed += text;
    },
    complain: (text) => {
      said.complained += text;
    },
  });
  expect({ code, ...said }).toEqual({
    code: 1,
    printed: '首页：好\n没有的网址：好\n文字的编码：好\n按段读取：好\n检索：好\n',
    complained: '不许别的网站嵌入：没有这个响应头；其余的限制网页自己写着。\n',
  });
});

test('what a report’s address serves is what the archive has, byte for byte', () => {
  const out = mkdtempSync(join(tmpdir(), 'nianbao-data-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  execFileSync('tar', ['-xzf', join(folder, 'nianbao.tar.gz'), '-C', out]);
  const unpacked = filesOf(join(out, 'nianbao'));
  const served = new Set(filesOf(siteFolder));
  const both = unpacked.filter((path) => served.has(path));
  expect(both.length).toBeGreaterThanOrEqual(reportIds.length * 8);
  const different = both.filter(
    (path) =>
      !readFileSync(join(out, 'nianbao', path)).equals(readFileSync(join(siteFolder, path))),
  );
  expect(different).toEqual([]);
  // Whatever is not served by itself is a table, a list or the licence.
  expect(
    unpacked.filter((path) => !served.has(path) && !/^\/(?:authorities|ledger)\//u.test(path)),
  ).toEqual([
    '/LICENCE.txt',
    '/archive.yaml',
    '/manifest-2019.json',
    '/manifest-2021.json',
    '/manifest-2023.json',
    '/manifest.json',
    '/nianbao.sha256',
  ]);
});

test('no archive is larger than common hosts take', () => {
  expect(packs).toContain('/nianbao.tar.gz');
  for (const path of packs) expect(statSync(join(folder, path)).size).toBeLessThan(25 * 1024 ** 2);
});

test('the page names the version, which is the checksum of the manifest', () => {
  const manifest = readFileSync(join(folder, 'manifest.json'));
  expect(readPage('/data/')).toContain(createHash('sha256').update(manifest).digest('hex'));
});

test('the manifest leads to the checksum of every form of every report', () => {
  const { years } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const found = years.flatMap(({ path, sha256 }: { path: string; sha256: string }) => {
    const bytes = readFileSync(join(folder, path));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    return JSON.parse(String(bytes)).reports;
  });
  expect(found.map(({ id }: { id: string }) => id).sort()).toEqual(reportIds);
  for (const { files } of found) {
    for (const { path, bytes, sha256 } of files) {
      const file = readFileSync(join(siteFolder, path));
      expect([file.length, createHash('sha256').update(file).digest('hex')]).toEqual([
        bytes,
        sha256,
      ]);
    }
  }
});

test('the JSON of every report is as the schema that it names', () => {
  for (const id of reportIds) {
    const json = JSON.parse(readFileSync(join(siteFolder, `reports/${id}.json`), 'utf8'));
    const schema = JSON.parse(
      readFileSync(join(siteFolder, new URL(json.$schema, siteOrigin).pathname), 'utf8'),
    );
    expect(z.fromJSONSchema(schema).safeParse(json).error).toBeUndefined();
  }
});

test.each([
  '/topics/fuyi/',
  '/works/ducha-2019/',
  '/figures/fuyi.received/',
  '/terms/xingzheng-fuyi/',
  '/places/440205/',
  '/years/2023/',
])('%s names its twins, in which it stands under its address', (address) => {
  const [, json = '', csv = ''] =
    /<link rel="alternate" type="application\/json" href="([^"]+)"><link rel="alternate" type="text\/csv" href="([^"]+)">/u.exec(
      readPage(address),
    ) ?? [];
  const [file = '', pointer = ''] = json.split('#/items/');
  const { items } = JSON.parse(readFileSync(join(siteFolder, file), 'utf8'));
  expect(new URL(items[pointer].address, siteOrigin).pathname).toBe(address);
  expect(readFileSync(join(siteFolder, csv), 'utf8')).toContain(items[pointer].address);
});

test('a reader downloads everything with one click', async () => {
  const page = await openPage();
  await page.goto('/data/');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载整库' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('nianbao.tar.gz');
  const stream = await download.createReadStream();
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  expect(readPage('/data/')).toContain(hash.digest('hex'));
});
