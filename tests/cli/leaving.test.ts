import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '#cli/run-cli.ts';

const home = resolve('.');
const root = mkdtempSync(join(tmpdir(), 'nianbao-leaving-'));

beforeAll(() => process.chdir(root));
beforeEach(() => {
  for (const part of ['content', 'drafts']) rmSync(part, { recursive: true, force: true });
  cpSync(original('.'), 'content', { recursive: true });
});
afterAll(() => {
  process.chdir(home);
  rmSync(root, { recursive: true });
});

describe('nianbao move', () => {
  test('takes report, capture and ledger along, and records where the addresses lead', async () => {
    const { code, printed } = await nianbao('move 510811/2019 510812/2019');
    expect({ code, printed }).toEqual({
      code: 0,
      printed: '510811/2019 改为 510812/2019，地址簿添了 20 行。\n',
    });
    expect(changedFiles()).toEqual([
      '+ annotations/510812/2019.txt',
      '+ ledger/anchors/510812/2019.tsv',
      '+ reports/510812/2019.md',
      '+ sources/510812/2019.txt',
      '- annotations/510811/2019.txt',
      '- ledger/anchors/510811/2019.tsv',
      '- reports/510811/2019.md',
      '- sources/510811/2019.txt',
      '~ ledger/addresses.tsv',
      '~ ledger/seals.tsv',
    ]);
    expect(changedLines('reports/510811/2019.md', 'reports/510812/2019.md')).toEqual([
      'region: "510812"',
      '  file: 510812/2019.txt',
    ]);
    expect(addedToLedger()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^\/reports\/510811\/2019\/\tmoved\t[\d-]{10}\t\/reports\/510812\/2019\/$/u,
        ),
        expect.stringMatching(/^\/sources\/510811\/2019\.txt\tmoved\t/u),
        expect.stringMatching(/^\/昭化区\/2019\/\twithdrawn\t[\d-]{10}\t原在这里的报告改到了/u),
        '/reports/510812/2019/',
        '/朝天区/2019/',
      ]),
    );
    expect(await isWhole()).toBe(true);
  });

  test('can be taken back', async () => {
    await nianbao('move 510811/2019 510812/2019');
    expect((await nianbao('move 510812/2019 510811/2019')).code).toBe(0);
    expect(changedFiles()).toEqual(['~ ledger/addresses.tsv', '~ ledger/seals.tsv']);
    expect(addedToLedger().slice(-2)).toEqual([
      expect.stringMatching(/^\/reports\/510811\/2019\/\treused\t/u),
      expect.stringMatching(/^\/sources\/510811\/2019\.txt\treused\t/u),
    ]);
    expect(await isWhole()).toBe(true);
  });

  test('moves twice, and the oldest address leads to the end', async () => {
    await nianbao('move 510811/2019 510812/2019');
    await nianbao('move 510812/2019 510812/2019-sifaju');
    expect(await isWhole()).toBe(true);
  });

  test('finishes what an editor has begun by renaming the file', async () => {
    renameSync(at('reports/510811/2019.md'), at('reports/510811/2019-zhengfu.md'));
    expect(await isWhole()).toBe(false);
    expect((await nianbao('move 510811/2019 510811/2019-zhengfu')).code).toBe(0);
    expect(await isWhole()).toBe(true);
  });

  test('takes along what was let stand in the report', async () => {
    const ignore = '- report: 510811/2019\n  rule: date-order\n  reason: 原页如此。\n';
    writeFileSync(at('lint-ignore.yaml'), ignore);
    await nianbao('move 510811/2019 510812/2019');
    expect(readFileSync(at('lint-ignore.yaml'), 'utf8')).toBe(ignore.replace('510811', '510812'));
  });

  test('records that a topic has another name', async () => {
    edit('authorities/topics.yaml', (text) => text.replace(/^- id: cailiang$/mu, '- id: caiduo'));
    expect(await isWhole()).toBe(false);
    expect((await nianbao('move /topics/cailiang/ /topics/caiduo/')).code).toBe(0);
    expect(await isWhole()).toBe(true);
  });

  test.each([
    {
      name: 'a report that is not there',
      line: 'move 510811/2018 510812/2018',
      code: 2,
      says: '没有 510811/2018 这份报告。',
    },
    {
      name: 'a place that is not there',
      line: 'move 510811/2019 510899/2019',
      code: 1,
      says: '区划表里没有 510899。',
    },
    {
      name: 'a year in which the place was not there',
      line: 'move 440205/2023 440205/2003',
      code: 1,
      says: '2004年才有',
    },
    {
      name: 'a report in the way',
      line: 'move 510811/2019 440205/2023',
      code: 2,
      says: '已有另一份 content/ledger/anchors/440205/2023.tsv，没有动它。',
    },
    { name: 'itself', line: 'move 510811/2019 510811/2019', code: 2, says: '新旧编号相同。' },
    {
      name: 'one name',
      line: 'move 510811/2019',
      code: 2,
      says: '写作 nianbao move 旧编号 新编号',
    },
    { name: 'a name that is none', line: 'move 510811/2019 51081/19', code: 2, says: '没有公布过' },
    {
      name: 'a topic that is still there',
      line: 'move /topics/fuyi/ /topics/xinfang/',
      code: 2,
      says: '/topics/fuyi/ 还在',
    },
    {
      name: 'an address never published',
      line: 'move /topics/a/ /topics/fuyi/',
      code: 2,
      says: '/topics/a/ 没有公布过。',
    },
  ])('refuses $name, and changes nothing', async ({ line, code, says }) => {
    const said = await nianbao(line);
    expect(said.code).toBe(code);
    expect(said.complained).toContain(says);
    expect(said.complained).not.toMatch(/\bat .*:\d+:\d+/u);
    expect(changedFiles()).toEqual([]);
  });

  test('refuses the address of a report that was withdrawn', async () => {
    await nianbao('withdraw 510811/2019 --reason 重复 --by 甲');
    const { code, complained } = await nianbao('move 440205/2023 510811/2019');
    expect({ code, complained }).toEqual({
      code: 2,
      complained: '510811/2019 原是另一份报告，那份撤下了；请换一个后缀。\n',
    });
  });
});

describe('nianbao withdraw', () => {
  test('takes the report away from readers, keeps its ledger, and lets its files stay', async () => {
    const { code } = await nianbao('withdraw 440205/2023 --reason 与另一份重复。 --by 甲');
    expect(code).toBe(0);
    expect(changedFiles()).toEqual([
      '~ ledger/addresses.tsv',
      '~ ledger/seals.tsv',
      '~ reports/440205/2023.md',
    ]);
    expect(changedLines('reports/440205/2023.md', 'reports/440205/2023.md')).toEqual([
      expect.stringMatching(/^ {2}- \[[\d-]{10}, withdrawn, 甲, 与另一份重复。\]$/u),
    ]);
    expect(addedToLedger()).toContainEqual(
      expect.stringMatching(/^\/reports\/440205\/2023\/\twithdrawn\t[\d-]{10}\t与另一份重复。$/u),
    );
    expect(await isWhole()).toBe(true);
  });

  test('answers also at the address before', async () => {
    await nianbao('move 510811/2019 510812/2019');
    await nianbao('withdraw 510812/2019 --reason 重复 --by 甲');
    expect(await isWhole()).toBe(true);
  });

  test('records what was deleted by hand', async () => {
    rmSync(at('reports/440205/2023.md'));
    rmSync(at('annotations/440205/2023.txt'));
    rmSync(at('sources/440205/2023.txt'));
    expect((await nianbao('withdraw 440205/2023 --reason 重复 --by 甲')).code).toBe(0);
    expect(await isWhole()).toBe(true);
  });

  test('records of a name that it answers no more, with what lies below', async () => {
    edit('authorities/regions.csv', (text) => text.replace(/^.*,元坝区,.*\n/mu, ''));
    expect(await isWhole()).toBe(false);
    await nianbao('withdraw /元坝区/ --reason 名字有误');
    await nianbao('withdraw /yuanba-qu/ --reason 名字有误');
    expect(await isWhole()).toBe(true);
  });

  test.each([
    {
      name: 'no reason',
      line: 'withdraw 440205/2023',
      says: '写作 nianbao withdraw 编号 --reason 缘由',
    },
    { name: 'no report', line: 'withdraw --reason 重复', says: '写作 nianbao withdraw' },
    {
      name: 'a report never published',
      line: 'withdraw 440205/2018 --reason 重复 --by 甲',
      says: '440205/2018 没有公布过',
    },
    {
      name: 'a topic that is still there',
      line: 'withdraw /topics/fuyi/ --reason 合并',
      says: '/topics/fuyi/ 还在',
    },
    {
      name: 'an address never published',
      line: 'withdraw /topics/a/ --reason 合并',
      says: '/topics/a/ 没有公布过。',
    },
  ])('refuses $name, and changes nothing', async ({ line, says }) => {
    const { code, complained } = await nianbao(line);
    expect(code).toBe(2);
    expect(complained).toContain(says);
    expect(complained).toMatch(/^[^\n]+\n$/u);
    expect(changedFiles()).toEqual([]);
  });

  test('changes nothing where it cannot write', async () => {
    mkdirSync('.cache', { recursive: true });
    rmSync('.cache/unfinished', { recursive: true, force: true });
    writeFileSync('.cache/unfinished', 'a file where a folder should be');
    const { code, complained } = await nianbao('withdraw 440205/2023 --reason 重复 --by 甲');
    rmSync('.cache/unfinished');
    expect(code).toBe(1);
    expect(complained).toMatch(/^没有写成（\w+），一个文件也没有动；/u);
    expect(changedFiles()).toEqual([]);
  });

  test('says that a report is withdrawn already', async () => {
    await nianbao('withdraw 440205/2023 --reason 重复 --by 甲');
    expect((await nianbao('withdraw 440205/2023 --reason 重复 --by 甲')).complained).toMatch(
      /^440205\/2023 已在 [\d-]{10} 撤下。\n$/u,
    );
  });
});

describe('nianbao ledger', () => {
  test('enters what is new, and is content then', async () => {
    edit('reports/440205/2023.md', (text) => `${text}\n:supplied[新的一段。]\n`);
    edit('authorities/topics.yaml', (text) =>
      text.replace(/^- id: fuyi\n((?:(?!- id:).*\n)*)/mu, '$&- id: fuyi-xin\n$1'),
    );
    const { code, complained } = await nianbao('ledger --check');
    expect({ code, complained }).toEqual({
      code: 1,
      complained: [
        '还没有记入：2 个地址，在 content/ledger/addresses.tsv、',
        'content/ledger/anchors/440205/2023.tsv；运行 nianbao ledger。\n',
      ].join(''),
    });
    expect((await nianbao('ledger')).code).toBe(0);
    expect(addedToLedger()).toEqual(['/topics/fuyi-xin/']);
    expect(await isWhole()).toBe(true);
  });

  test('writes a changed text down only when it is told to', async () => {
    edit('ledger/anchors/440205/2023.tsv', (text) =>
      text.replace(/(?<=^s1\t)\w+/mu, '0123456789ab'),
    );
    await nianbao('ledger --seal');
    expect((await nianbao('ledger --check')).complained).toContain('文字与记入时不同：s1。');
    expect((await nianbao('ledger --accept')).code).toBe(0);
    expect(await nianbao('ledger --check')).toEqual({
      code: 0,
      complained: '',
      printed: expect.stringContaining('都有着落'),
    });
    expect(readFileSync(at('ledger/anchors/440205/2023.tsv'), 'utf8')).toMatch(
      /^s1\t0123456789ab$[\s\S]*^s1\t(?!0123)\w+$/mu,
    );
  });

  test('enters nothing over a ledger that has lost lines, until it is told that all is well', async () => {
    edit('ledger/addresses.tsv', (text) => text.replace('/terms/xingzheng-fuyi/\n', ''));
    expect((await nianbao('ledger')).complained).toContain('与封记不符');
    expect(changedFiles()).toEqual(['~ ledger/addresses.tsv']);
    expect((await nianbao('ledger --seal')).code).toBe(0);
    expect(await isWhole()).toBe(true);
  });
});

async function nianbao(line: string) {
  let printed = '';
  let complained = '';
  const code = await runCli(line.split(' '), {
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
  });
  return { code, printed, complained };
}

/** Whether everything that was published is answered. */
async function isWhole(): Promise<boolean> {
  return (await nianbao('ledger --check')).code === 0;
}

function at(path: string): string {
  return join('content', path);
}

function original(path: string): string {
  return join(home, 'content', path);
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(at(path), 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(at(path), change(before));
}

/** Files below `content` that are new, gone or changed, against those of the project. */
function changedFiles(): readonly string[] {
  const [before, after] = [original('.'), 'content'].map(
    (folder) =>
      new Map(
        globSync('**/*.*', { cwd: folder }).map((path) => [
          path,
          readFileSync(join(folder, path), 'utf8'),
        ]),
      ),
  );
  const paths = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...paths]
    .filter((path) => before?.get(path) !== after?.get(path))
    .map((path) => `${before?.has(path) ? (after?.has(path) ? '~' : '-') : '+'} ${path}`)
    .sort();
}

function changedLines(before: string, after: string): readonly string[] {
  const old = new Set(readFileSync(original(before), 'utf8').split('\n'));
  return readFileSync(at(after), 'utf8')
    .split('\n')
    .filter((line) => !old.has(line));
}

function addedToLedger(): readonly string[] {
  const before = readFileSync(original('ledger/addresses.tsv'), 'utf8');
  const after = readFileSync(at('ledger/addresses.tsv'), 'utf8');
  expect(after.startsWith(before)).toBe(true);
  return after.slice(before.length).trimEnd().split('\n');
}
