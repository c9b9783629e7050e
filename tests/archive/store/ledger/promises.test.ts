import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { isSound } from '#archive/store/content.ts';
import { readContent } from '#archive/store/read-content.ts';

/** Judgements of reports that no row touches are kept here. */
const cache = mkdtempSync(join(tmpdir(), 'nianbao-ledger-cache-'));
let root = '';

afterAll(() => rmSync(cache, { recursive: true }));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-ledger-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (path: string) => join(root, 'content', path);
const remove = (path: string) => rmSync(at(path), { recursive: true });
const edit = (path: string, change: (text: string) => string) => {
  const before = readFileSync(at(path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(at(path), after);
};
/** Takes one entry out of a table in YAML. */
const without = (id: string) => (text: string) =>
  text.replace(new RegExp(String.raw`^- id: ${id}\n(?:(?!- id:).*\n)*`, 'mu'), '');

test('the archive has what it has promised', () => {
  const content = readContent(root, { cache: { folder: cache } });
  expect(content.messages).toEqual([]);
  expect(isSound(content)).toBe(true);
});

test.each<{ name: string; change: () => void; says: readonly RegExp[] }>([
  {
    name: 'a report is deleted',
    change: () => {
      remove('reports/510811/2019.md');
      remove('sources/510811/2019.txt');
    },
    says: [
      /addresses\.tsv:\d+ 公布过的报告没有了：510811\/2019；.*共有 19 个.*nianbao withdraw 510811\/2019/u,
    ],
  },
  {
    name: 'a report is renamed',
    change: () => renameSync(at('reports/510811/2019.md'), at('reports/510811/2019-b.md')),
    says: [/公布过的报告没有了：510811\/2019；.*nianbao move 510811\/2019/u],
  },
  {
    name: 'all reports are lost',
    change: () => {
      remove('reports');
      remove('sources');
    },
    says: [/公布过的报告没有了：\S+、\S+、\S+ 等 5 个；/u],
  },
  {
    name: 'a topic is deleted',
    change: () => edit('authorities/topics.yaml', without('zwfw')),
    says: [/公布过的主题地址没有了：\/topics\/zwfw\/。.*authorities\/topics\.yaml/u],
  },
  {
    name: 'a term is deleted',
    change: () => edit('authorities/terms.yaml', without('xingzheng-fuyi')),
    says: [/公布过的术语地址没有了：\/terms\/xingzheng-fuyi\/。/u],
  },
  {
    name: 'an indicator that no report uses is deleted',
    change: () => edit('authorities/indicators.yaml', without('fuyi.not_filed')),
    says: [/公布过的指标地址没有了：\/figures\/fuyi\.not_filed\/。/u],
  },
  {
    name: 'a former name of a place is deleted',
    change: () => edit('authorities/regions.csv', (text) => text.replace(/^.*,元坝区,.*\n/mu, '')),
    says: [/公布过的地名地址没有了：\/元坝区\/、\/元坝区\/2019\/、\/yuanba-qu\/ 等 4 个。/u],
  },
  {
    name: 'the ledger of a report is deleted',
    change: () => remove('ledger/anchors/440205/2023.tsv'),
    says: [
      /公布过的报告没有自己的地址簿：\S+440205\/2023\.tsv。/u,
      /地址簿没有了：\S+440205\/2023\.tsv。/u,
    ],
  },
  {
    name: 'a ledger has lost lines',
    change: () =>
      edit('ledger/anchors/440205/2023.tsv', (text) => text.split('\n').slice(0, 40).join('\n')),
    says: [/440205\/2023\.tsv:1 地址簿开头的 79 行（现有 40 行）与封记不符/u],
  },
  {
    name: 'the ledger of addresses has lost lines',
    change: () => edit('ledger/addresses.tsv', (text) => text.split('\n').slice(200).join('\n')),
    says: [/addresses\.tsv:1 地址簿开头的 \d+ 行（现有 \d+ 行）与封记不符/u],
  },
  {
    name: 'a character of a fingerprint was altered',
    change: () =>
      edit('ledger/anchors/440205/2023.tsv', (text) => text.replace(/(?<=^s1\t)7/mu, '8')),
    says: [/440205\/2023\.tsv:1 .*与封记不符/u, /公布过的 1 处地址，文字与记入时不同：s1。/u],
  },
  {
    name: 'a ledger lies there whose report nobody knows',
    change: () =>
      cpSync(at('ledger/anchors/440205/2023.tsv'), at('ledger/anchors/440205/2022.tsv')),
    says: [/440205\/2022\.tsv:1 这个地址簿没有报告/u, /地址簿没有封记：\S+440205\/2022\.tsv。/u],
  },
  {
    name: 'the seals are deleted',
    change: () => remove('ledger/seals.tsv'),
    says: [/地址簿没有封记：\S+、\S+、\S+ 等 6 个。/u],
  },
])('when $name, nothing is sound, and it is said once', ({ change, says }) => {
  change();
  const content = readContent(root, { cache: { folder: cache } });
  const said = content.messages
    .filter(({ rule }) => ['ledger', 'dead-address', 'changed-text'].includes(rule))
    .map(({ path, line, message, hint }) => `${path}:${line} ${message} ${hint}`);
  expect(isSound(content)).toBe(false);
  expect(
    said.map((text, position) => (says[position]?.test(text) === true ? 'as expected' : text)),
  ).toEqual(says.map(() => 'as expected'));
});
