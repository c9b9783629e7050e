import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import {
  anchorFindingsOf,
  anchorsTable,
  parseAnchorLedger,
} from '#archive/store/ledger/anchor-ledger.ts';
import { readLedger } from '#archive/store/ledger/read-ledger.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Report } from '#model/report.ts';
import { reportFile, reportIds, reportOf } from '#tests/helpers/archive-files.ts';

test.each(reportIds)('every address of %s is in the ledger, with its text', (id) => {
  const { ledger, file } = readLedger('.', id);
  expect(file.messages).toEqual([]);
  expect(anchorFindingsOf(reportOf(id), ledger)).toEqual({
    dead: [],
    changed: [],
    unentered: [],
  });
});

describe('a ledger of the addresses of 曲江区 2023', () => {
  const id = '440205/2023';
  const ledger = parseAnchorLedger(new VFile(anchorsTable(reportOf(id), new Map())));

  test('names a published address that is gone', () => {
    const shorter = changed((text) => text.replace(/^### （三）着力利民惠民.*\n\n.*\n/mu, ''));
    expect(anchorFindingsOf(shorter, ledger).dead).toEqual(['s4-3', 's4-3-p1']);
  });

  test('lets an address go whose text is said to be elsewhere', () => {
    const report = changed((text) => text.replace(/^### （三）着力利民惠民.*\n\n.*\n/mu, ''));
    const aliases = { 's4-3': 's4-2', 's4-3-p1': 's4-2-p1' };
    const moved: Report = { ...report, metadata: { ...report.metadata, aliases } };
    expect(anchorFindingsOf(moved, ledger).dead).toEqual([]);
  });

  test('follows such words step by step, and is not fooled by a ring', () => {
    const report = changed((text) => text.replace(/^### （三）着力利民惠民.*\n\n.*\n/mu, ''));
    const aliases = { 's4-3': 's9', s9: 's8', s8: 's4-2', 's4-3-p1': 's7', s7: 's4-3-p1' };
    const moved: Report = { ...report, metadata: { ...report.metadata, aliases } };
    expect(anchorFindingsOf(moved, ledger).dead).toEqual(['s4-3-p1']);
  });

  test('names an address whose text has changed', () => {
    const other = changed((text) => text.replace('紧抓理论学习', '紧抓理论研究'));
    expect(anchorFindingsOf(other, ledger).changed).toEqual(['s1-1']);
  });

  test('goes by the last line on an address', () => {
    const other = changed((text) => text.replace('紧抓理论学习', '紧抓理论研究'));
    const { fingerprint = '' } =
      /^s1-1\t(?<fingerprint>\w+)$/mu.exec(anchorsTable(other, new Map()))?.groups ?? {};
    const corrected = new Map([...ledger, ['s1-1', fingerprint]]);
    expect(anchorFindingsOf(other, corrected).changed).toEqual([]);
  });

  test('names an address that is new', () => {
    const longer = changed((text) => `${text}\n新的一段。\n`);
    expect(anchorFindingsOf(longer, ledger).unentered).toEqual(['s4-3-p2']);
  });

  test('takes a correction for no change, since what is printed is the same', () => {
    const corrected = changed((text) =>
      text.replace('紧抓理论学习', '紧抓理论:corr[研习]{sic=学习}'),
    );
    expect(anchorFindingsOf(corrected, ledger).changed).toEqual([]);
  });

  function changed(change: (text: string) => string): Report {
    const before = String(reportFile(id));
    const after = change(before);
    expect(after).not.toBe(before);
    const report = parseReport(new VFile(after), id);
    if (report === undefined) throw new Error('The changed report cannot be read.');
    return report;
  }
});

test('a line of a ledger that cannot be read is named', () => {
  const file = new VFile({ path: 'a.tsv', value: 's1\t0123456789ab\ns2 0123456789ab\n' });
  expect([...parseAnchorLedger(file).keys()]).toEqual(['s1']);
  expect(file.messages.map(String)).toEqual([
    'a.tsv:2:1: 这一行是 `s2 0123456789ab`，应为地址、制表符和十二位十六进制数。',
  ]);
});
