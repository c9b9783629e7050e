import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
} from 'vitest';
import { bagManifestOf, parseBagManifest } from '#cli/bag/bag-manifest.ts';
import { sumsOfSite } from '#cli/build/look-at-site.ts';
import { manifestName, manifestOf, parseManifest } from '#cli/build/site-manifest.ts';
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

function verified(copy = folder) {
  return ran('verify', copy);
}

async function ran(...words: readonly string[]) {
  let printed = '';
  let complained = '';
  const code = await runCli(words, {
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
    printed: `${folder} 的 6 个文件都在，逐字节相符。\n清单有签名；是谁签的没有核对，要核对就写 --signers 文件。\n`,
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
    complained: `${says}${folder} 共 1 处不符，清单里有 6 个文件。\n`,
  });
});

test('a file that has another name is missing here and extra there', async () => {
  renameSync(join(folder, 'index.html'), join(folder, 'index.htm'));
  const { complained } = await verified();
  expect(complained).toBe(
    `少了：index.html\n多了：index.htm\n${folder} 共 2 处不符，清单里有 6 个文件。\n`,
  );
});

test('what a list names outside the copy, or as a folder, is missing', async () => {
  const sum = '0'.repeat(64);
  put(manifestName, `${manifestOf(sumsOfSite(folder))}${sum}  ../secret.txt\n${sum}  exact\n`);
  const { code, complained } = await verified();
  expect(code).toBe(1);
  expect(complained).toContain(`少了：../secret.txt\n少了：exact\n${folder} 共 2 处不符`);
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
      printed: `${address} 的 6 个文件都在，逐字节相符。\n${unseen}`,
      complained: '',
    });
    put('reports/440205/2023.txt', '受理行政复议案件48件。\n');
    rmSync(join(folder, 'exact/0a/grams.bin'));
    expect(await verified(`${address}/`)).toEqual({
      code: 1,
      printed: unseen,
      complained: `少了：exact/0a/grams.bin\n改了：reports/440205/2023.txt\n${address}/ 共 2 处不符，清单里有 6 个文件。\n`,
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

test('what has its list beside it is held against that: a bit of it, of its name or of the list is seen', async () => {
  const beside = `${folder}.sha256`;
  onTestFinished(() => rmSync(beside));
  renameSync(join(folder, manifestName), beside);
  expect(await verified(`${folder}/`)).toMatchObject({ code: 0 });
  put('reports/440205/2024.md', '');
  expect(await verified()).toMatchObject({ code: 1 });
  rmSync(join(folder, 'reports/440205/2024.md'));
  writeFileSync(beside, readFileSync(beside, 'utf8').replace(/^[0-9a-f]/u, 'x'));
  expect(await verified()).toMatchObject({ code: 1 });
});

describe('a list that is signed', () => {
  let keys = '';

  beforeAll(() => {
    keys = mkdtempSync(join(tmpdir(), 'nianbao-keys-'));
    for (const name of ['editor', 'stranger']) {
      const key = join(keys, name);
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
      const publicKey = readFileSync(`${key}.pub`, 'utf8');
      writeFileSync(join(keys, `${name}s`), `${name}@example.org ${publicKey}`);
    }
  });

  afterAll(() => rmSync(keys, { recursive: true }));

  test('is told to be by whom it is', async () => {
    const signed = await ran('sign', folder, '--key', join(keys, 'editor'));
    expect(signed).toEqual({
      code: 0,
      printed: `${folder} 的清单签好了：${folder}/${manifestName}.sig\n`,
      complained: '',
    });
    expect(await ran('verify', folder, '--signers', join(keys, 'editors'))).toEqual({
      code: 0,
      printed: `${folder} 的 6 个文件都在，逐字节相符。\n清单由 editor@example.org 签名。\n`,
      complained: '',
    });
  });

  test.each([
    {
      what: 'somebody else signed',
      damage: () => ran('sign', folder, '--key', join(keys, 'stranger')),
      says: '清单的签名不对',
    },
    {
      what: 'a file and its line were altered together',
      damage: async () => {
        put('index.html', '<h1>别的</h1>');
        put(manifestName, manifestOf(sumsOfSite(folder)));
      },
      says: '清单的签名不对',
    },
    {
      what: 'there is none',
      damage: async () => rmSync(join(folder, `${manifestName}.sig`)),
      says: '清单没有签名',
    },
    {
      what: 'it is of another kind',
      damage: async () => put(`${manifestName}.sig`, 'signature'),
      says: '清单的签名不对',
    },
  ])('is refused where $what', async ({ damage, says }) => {
    await ran('sign', folder, '--key', join(keys, 'editor'));
    await damage();
    const { code, complained } = await ran('verify', folder, '--signers', join(keys, 'editors'));
    expect({ code, complained }).toEqual({ code: 1, complained: expect.stringContaining(says) });
  });

  test('is left as it was where the key is none', async () => {
    put('key', 'no key');
    const { code, complained } = await ran('sign', folder, '--key', join(folder, 'key'));
    expect({ code, complained }).toEqual({
      code: 1,
      complained: expect.stringContaining('没有用'),
    });
    expect(existsSync(join(folder, `${manifestName}.sig`))).toBe(false);
  });
});

test('a bag of the content is whole, held against both of its manifests', async () => {
  const place = join(folder, 'bag');
  expect(await ran('bag', place)).toMatchObject({ code: 0 });
  const read = (name: string) => readFileSync(join(place, name), 'utf8');
  expect(read('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const held = parseManifest(read('manifest-sha256.txt')) ?? {};
  const bytes = Object.keys(held).map((path) => readFileSync(join(place, path)).length);
  const oxum = `${bytes.reduce((sum, each) => sum + each, 0)}.${bytes.length}`;
  expect(read('bag-info.txt')).toContain(`Payload-Oxum: ${oxum}\n`);
  expect(Object.keys(held)).toContain('data/content/reports/440205/2023.md');
  expect(await verified(place)).toMatchObject({ code: 0 });
  for (const name of ['bagit.txt', 'manifest-sha256.txt', 'data/content/archive.yaml']) {
    const whole = read(name);
    put(`bag/${name}`, `${whole} `);
    expect(await verified(place)).toMatchObject({ code: 1 });
    put(`bag/${name}`, whole);
  }
  expect(await ran('bag', place)).toMatchObject({ code: 1 });
});

test('a path that would end a line of a bag’s manifest is written in percent, and read as it was', () => {
  const sums = { 'data/100%\n/a.md': '0'.repeat(64) };
  expect(bagManifestOf(sums)).toBe(`${'0'.repeat(64)}  data/100%25%0A/a.md\n`);
  expect(parseBagManifest(bagManifestOf(sums))).toEqual(sums);
});
