import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { type Answer, answerOf } from '#archive/store/ledger/address-answer.ts';
import { addressLine, parseAddressLedger } from '#archive/store/ledger/address-ledger.ts';

describe('what answers at an address', () => {
  const here = new Set(['/reports/440205/2023/', '/topics/fuyi/', '/places/440205/']);
  const old = '/reports/440299/2023/';
  const present = '/reports/440205/2023/';

  test.each<{ name: string; lines: readonly string[]; address: string; answer: Answer }>([
    {
      name: 'what is there',
      lines: [present],
      address: present,
      answer: { kind: 'here' },
    },
    {
      name: 'nothing, where nothing is recorded',
      lines: [old],
      address: old,
      answer: { kind: 'dead' },
    },
    {
      name: 'where it has moved to',
      lines: [old, `${old}\tmoved\t2026-11-28\t${present}`],
      address: old,
      answer: { kind: 'moved', date: '2026-11-28', to: present },
    },
    {
      name: 'the end of several moves',
      lines: [
        `${old}\tmoved\t2026-11-28\t/reports/440298/2023/`,
        `/reports/440298/2023/\tmoved\t2026-11-29\t${present}`,
      ],
      address: old,
      answer: { kind: 'moved', date: '2026-11-28', to: present },
    },
    {
      name: 'the word that it was withdrawn',
      lines: [`${old}\twithdrawn\t2026-11-28\t两份相同，留一份。`],
      address: old,
      answer: { kind: 'withdrawn', date: '2026-11-28', reason: '两份相同，留一份。' },
    },
    {
      name: 'what the last line says',
      lines: [
        `${old}\twithdrawn\t2026-11-28\t误以为重复。`,
        `${old}\tmoved\t2026-11-29\t${present}`,
      ],
      address: old,
      answer: { kind: 'moved', date: '2026-11-29', to: present },
    },
    {
      name: 'nothing, where a move leads to nothing',
      lines: [`${old}\tmoved\t2026-11-28\t/reports/440298/2023/`],
      address: old,
      answer: { kind: 'astray', to: '/reports/440298/2023/' },
    },
    {
      name: 'the word that it was withdrawn, where it had moved before',
      lines: [
        `${old}\tmoved\t2026-11-28\t/reports/440298/2023/`,
        '/reports/440298/2023/\twithdrawn\t2026-11-29\t重复。',
      ],
      address: old,
      answer: { kind: 'withdrawn', date: '2026-11-29', reason: '重复。' },
    },
    {
      name: 'nothing, where moves lead round',
      lines: [
        `${old}\tmoved\t2026-11-28\t/reports/440298/2023/`,
        `/reports/440298/2023/\tmoved\t2026-11-28\t/reports/440297/2023/`,
        `/reports/440297/2023/\tmoved\t2026-11-28\t/reports/440298/2023/`,
      ],
      address: old,
      answer: { kind: 'ring', to: '/reports/440298/2023/' },
    },
    {
      name: 'doubt, where a report is there that is said to have moved',
      lines: [`${present}\tmoved\t2026-11-28\t/topics/fuyi/`],
      address: present,
      answer: { kind: 'back', fate: { kind: 'moved', date: '2026-11-28', to: '/topics/fuyi/' } },
    },
    {
      name: 'what is there, where it is said that the address is used again',
      lines: [`${present}\tmoved\t2026-11-28\t/topics/fuyi/`, `${present}\treused\t2026-11-29`],
      address: present,
      answer: { kind: 'here' },
    },
    {
      name: 'what is there, where a place has reports again',
      lines: ['/places/440205/\twithdrawn\t2026-11-28\t没有报告了。'],
      address: '/places/440205/',
      answer: { kind: 'here' },
    },
  ])('is $name', ({ lines, address, answer }) => {
    const file = new VFile(`${lines.join('\n')}\n`);
    expect(answerOf(address, { ledger: parseAddressLedger(file), here })).toEqual(answer);
    expect(file.messages).toEqual([]);
  });
});

test.each([
  '/reports/440205/2023/',
  '/reports/440205/2023-sifaju/',
  '/reports/440205-sifaju/',
  '/reports/440205/2021-2023/\tmoved\t2026-11-28\t/reports/440205/',
  '/sources/440205/2023.txt',
  '/曲江区/2023/\twithdrawn\t2026-11-28\t归错了地方。',
])('“%s” is read as it is written', (line) => {
  const file = new VFile(line);
  const [record] = parseAddressLedger(file).values();
  expect(file.messages).toEqual([]);
  expect(record && addressLine(record.address, record.fate)).toBe(line);
});

test.each([
  { name: 'an empty line', line: '' },
  { name: 'an address of the whole web', line: 'https://example.cn/reports/440205/2023/' },
  { name: 'an address of a kind that is not promised', line: '/data/nianbao.tar.gz/x/' },
  { name: 'an unknown fate', line: '/topics/fuyi/\tgone\t2026-11-28\tx' },
  { name: 'a day that never was', line: '/topics/fuyi/\twithdrawn\t2026-02-30\t合并' },
  { name: 'a withdrawal without its reason', line: '/topics/fuyi/\twithdrawn\t2026-11-28\t ' },
  { name: 'a move to nowhere', line: '/topics/fuyi/\tmoved\t2026-11-28' },
  { name: 'a move with more behind it', line: '/topics/a/\tmoved\t2026-11-28\t/topics/b/\tx' },
  { name: 'what was never left used again', line: '/topics/fuyi/\treused\t2026-11-28' },
  { name: 'blanks for tabs', line: '/topics/a/ moved 2026-11-28 /topics/b/' },
])('$name is named', ({ line }) => {
  const file = new VFile({ path: 'addresses.tsv', value: `/topics/xinfang/\n${line}\n` });
  expect([...parseAddressLedger(file).keys()]).toEqual(['/topics/xinfang/']);
  expect(
    file.messages.map(({ line: at, fatal, ruleId, note }) => ({
      at,
      fatal,
      ruleId,
      hasHint: note !== undefined,
    })),
  ).toEqual([{ at: 2, fatal: true, ruleId: 'ledger', hasHint: true }]);
});
