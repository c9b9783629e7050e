import { expect, test } from 'vitest';
import { annotateReport } from '#annotate/annotate-report.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { webAddressesIn } from '#chinese/web-addresses.ts';
import { shortReport } from './short-report.ts';

const authorities = readTables('.');

test.each([
  '详见http://www.lc.gov.cn/%E6%B3%95%E6%B2%BB/index.html?id=%34%35。',
  '全文见https://a.gov.cn/%25/9件，另见https://b.gov.cn/20231229/t20240115_49.html。',
  '网址为http://www.sx.gov.cn/2025730日/12km2/100%100件。',
  '下载地址是ftp://ftp.gov.cn/2023/a,b;c:d(1)/达到类水质98%12。',
  '见http://www.gov.cn/20256月/行政复议49件。',
])('nothing is marked inside a web address: %s', (text) => {
  const addresses = webAddressesIn(text);
  expect(addresses.length).toBeGreaterThan(0);
  const { proposals } = annotateReport(shortReport(['## 一、成效', text]), authorities);
  const inside = proposals.filter(({ annotation }) =>
    addresses.some(({ start, end }) => annotation.start < end && annotation.end > start),
  );
  expect(inside).toEqual([]);
});

test('a share that runs into the next number is still mended', () => {
  const { proposals } = annotateReport(
    shortReport(['## 一、成效', '办结率100%100件，见http://www.gov.cn/%E6%B3%95。']),
    authorities,
  );
  const supplied = proposals.filter(({ annotation }) => annotation.kind === 'supplied');
  expect(supplied.map(({ annotation }) => annotation.start)).toEqual([7]);
});
