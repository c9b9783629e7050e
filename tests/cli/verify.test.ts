import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sumsOfSite } from '#cli/build/look-at-site.ts';
import { manifestName, manifestOf } from '#cli/build/site-manifest.ts';
import { runCli } from '#cli/run-cli.ts';
import { staticServer } from '#cli/static-server.ts';
import { cases } from '#tests/helpers/cases.ts';

const files = {
  'index.html': '<h1>年报文库</h1>',
  '404.html': '<h1>没有这一页</h1>',
  '曲江区/2023/index.html': '<p>受理行政复议案件47件。</p>',
  'reports/440205/2023.txt': '受理行政复议案件47件。\n',
  'exact/0a/grams.bin': '\u0000\u0001\u0002',
  '.nojekyll': '',
};

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-verify-'));
  for (const [path, text] of Object.entries(files)) put(path, text);
  put(manifestName, manifestOf(sumsOfSite(folder)));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function verified(copy = folder) {
  let printed = '';
  let complained = '';
  const code = await runCli(['verify', copy], {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { code, printed, complained };
}

test('a copy that is whole is told so, with a signature beside the list too', async () => {
  put(`${manifestName}.sig`, 'signature');
  expect(await verified()).toEqual({
    code: 0,
    printed: '6 个文件都在，逐字节相符。\n',
    complained: '',
  });
});

test.each([
  {
    what: 'a file is gone',
    damage: () => rmSync(join(folder, '曲江区/2023/index.html')),
    says: '少了：曲江区/2023/index.html\n',
  },
  {
    what: 'a file is there too many',
    damage: () => put('reports/440205/2022.txt', ''),
    says: '多了：reports/440205/2022.txt\n',
  },
  {
    what: 'a file is called like the list',
    damage: () => put(`${manifestName}.html`, ''),
    says: `多了：${manifestName}.html\n`,
  },
  {
    what: 'a figure is another',
    damage: () => put('reports/440205/2023.txt', '受理行政复议案件48件。\n'),
    says: '改了：reports/440205/2023.txt\n',
  },
  {
    what: 'an empty file is empty no more',
    damage: () => put('.nojekyll', ' '),
    says: '改了：.nojekyll\n',
  },
])('where $what, it is named', async ({ damage, says }) => {
  damage();
  expect(await verified()).toEqual({
    code: 1,
    printed: '',
    complained: `${says}共 1 处不符，清单里有 6 个文件。\n`,
  });
});

test('a file that has another name is missing here and extra there', async () => {
  renameSync(join(folder, 'index.html'), join(folder, 'index.htm'));
  const { complained } = await verified();
  expect(complained).toBe('少了：index.html\n多了：index.htm\n共 2 处不符，清单里有 6 个文件。\n');
});

test('what a list names outside the copy, or as a folder, is missing', async () => {
  const sum = '0'.repeat(64);
  put(manifestName, `${manifestOf(sumsOfSite(folder))}${sum}  ../secret.txt\n${sum}  exact\n`);
  const { code, complained } = await verified();
  expect(code).toBe(1);
  expect(complained).toContain('少了：../secret.txt\n少了：exact\n共 2 处不符');
});

test.each([
  { what: 'no list', list: undefined },
  { what: 'an empty list', list: '' },
  { what: 'a list whose end is lost', list: `${'0'.repeat(64)}  index.ht` },
  { what: 'a list of something else', list: '<!doctype html>\n' },
])('with $what nothing is called whole', async ({ list }) => {
  if (list === undefined) rmSync(join(folder, manifestName));
  else put(manifestName, list);
  const { code, printed, complained } = await verified();
  expect({ code, printed }).toEqual({ code: 1, printed: '' });
  expect(complained).toContain('无从核对');
});

test('whatever bit is another, of a file or of the list, it is seen', async () => {
  const bits = [...Object.keys(files).filter((path) => path !== '.nojekyll'), manifestName].flatMap(
    (path) =>
      Array.from({ length: readFileSync(join(folder, path)).length * 8 }, (_, bit) => ({
        path,
        bit,
      })),
  );
  const spoilt = fc.asyncProperty(fc.constantFrom(...bits), async ({ path, bit }) => {
    const whole = readFileSync(join(folder, path));
    const bytes = Uint8Array.from(whole);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    put(path, bytes);
    const { code } = await verified();
    put(path, whole);
    expect(code).toBe(1);
  });
  await fc.assert(spoilt, { numRuns: cases(500) });
});

test('a copy on a host is asked for file by file, and what cannot be known is said', async () => {
  const server = await served();
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  try {
    const unseen = '网址上多出的文件无从得知；要查，请在服务器上核对文件夹。\n';
    expect(await verified(address)).toEqual({
      code: 0,
      printed: `6 个文件都在，逐字节相符。\n${unseen}`,
      complained: '',
    });
    put('reports/440205/2023.txt', '受理行政复议案件48件。\n');
    rmSync(join(folder, 'exact/0a/grams.bin'));
    expect(await verified(`${address}/`)).toEqual({
      code: 1,
      printed: unseen,
      complained:
        '少了：exact/0a/grams.bin\n改了：reports/440205/2023.txt\n共 2 处不符，清单里有 6 个文件。\n',
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
  expect((await verified(address)).code).toBe(1);
});

async function served(): Promise<Server> {
  const server = staticServer(folder);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
