import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { changesOf } from '#archive/changes/changes.ts';
import { changesFeed } from '#archive/feeds/changes-feed.ts';
import { contentsOf } from '#archive/report-summary.ts';
import { parseAddressLedger } from '#archive/store/ledger/address-ledger.ts';
import { parseRegions } from '#archive/store/tables/parse-regions.ts';
import { readShort, shortFrontmatter } from '#tests/helpers/short-file.ts';

const regions = parseRegions(
  new VFile(
    'code,name,parent,pinyin,validFrom,validTo,successor\n440000,广东省,,guangdong-sheng,,,\n440205,曲江区,440000,qujiang-qu,,,\n',
  ),
);

const history = `history:
  - [2026-11-20, read, 甲]
  - [2026-11-21, published, 甲, 只有一人]
corrected:
  - {on: 2026-12-01, at: s1, was: 腊施, now: 措施, why: 抓取时误认, asked: 读者}
  - {on: 2026-12-03, was: "2023-01-02", now: "2024-01-02", why: 照原页}
`;

const ledger = parseAddressLedger(
  new VFile(
    [
      '/reports/440205/2023/',
      '/reports/440205/2022/\tmoved\t2026-12-02\t/reports/440205/2021/',
      '/reports/440205/2020/\twithdrawn\t2026-12-04\t与另一份重复。',
      '/places/440205/\twithdrawn\t2026-12-04\t不算在内。',
      '',
    ].join('\n'),
  ),
);

function changes() {
  const { report } = readShort(
    `${shortFrontmatter.replace('---\n\n', `${history}---\n\n`)}## 一、措施\n\n一段。\n`,
  );
  if (report === undefined || regions === undefined) throw new Error('The example is not sound.');
  return { changes: changesOf([contentsOf(report)], ledger), regions };
}

test('what came in, was put right, moved and was withdrawn is told by the day, newest first', () => {
  expect(changes().changes.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
    '2026-12-04 withdrawn',
    '2026-12-03 corrected',
    '2026-12-02 moved',
    '2026-12-01 corrected',
    '2026-11-21 added',
  ]);
});

test('the feed tells each under an address of its own, with what stood, what stands, why, and who asked', () => {
  const { changes: all, regions: places } = changes();
  const { entries } = changesFeed(all, { regions: places, archive: '年报文库' });
  expect(new Set(entries.map(({ address }) => address)).size).toBe(entries.length);
  expect(entries.map(({ summary }) => summary)).toEqual([
    '与另一份重复。',
    '原作“2023-01-02”，现作“2024-01-02”。照原页',
    '从此在 /reports/440205/2021/ 。',
    '原作“腊施”，现作“措施”。抓取时误认（读者提出）',
    '某县2023年法治政府建设情况报告',
  ]);
  expect(entries.find(({ summary }) => summary.includes('腊施'))?.address).toBe(
    '/reports/440205/2023/?corrected=1#s1',
  );
});
