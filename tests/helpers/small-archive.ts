import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** As it stands where the tests are run from. */
const charter = readFileSync('content/archive.yaml', 'utf8');

/**
 * An archive of two short reports and of tables with a few entries each, which is built in a fifth
 * of the time that the whole takes. Nothing of it was published.
 */
export function writeSmallArchive(root: string): void {
  for (const [path, text] of Object.entries(smallArchive())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Its files, by their paths from the root. */
export function smallArchive(): Readonly<Record<string, string>> {
  return {
    ...tables,
    ...reportFiles(2022, 31),
    ...reportFiles(2023, 42),
  };
}

const tables = {
  'content/authorities/regions.csv': [
    'code,name,parent,pinyin,validFrom,validTo,successor',
    '440000,广东省,,guangdong-sheng,,,',
    '440200,韶关市,440000,shaoguan-shi,,,',
    '440205,曲江区,440200,qujiang-qu,,,',
    '440222,始兴县,440200,shixing-xian,,,',
    '',
  ].join('\n'),
  'content/authorities/works.yaml': `- id: ducha-2019
  title: 法治政府建设与责任落实督察工作规定
  kind: 党内法规
  issuer: 中共中央办公厅、国务院办公厅
  level: 国家
`,
  'content/authorities/topics.yaml': `- id: fuyi
  label: 行政复议
  chapters: {}
  strong: [行政复议]
`,
  'content/authorities/indicators.yaml': `- id: fuyi.received
  name: 收到的行政复议申请
  units: [件]
  definition: 一年里收到的申请。
  notToConfuse: 受理的案件。
  patterns: [受理行政复议案件#]
`,
  'content/authorities/terms.yaml': `- id: xingzheng-fuyi
  term: 行政复议
  pattern: 行政复议
  meaning: 对行政行为不服，请上级机关重新审查。
  source: 《行政复议法》
`,
  'content/ledger/coverage.yaml': '[]\n',
  'content/archive.yaml': withMistakesTo('mailto:jiucuo@example.org'),
};

/** The charter of this archive, with an address for mistakes. */
export function withMistakesTo(address: string): string {
  return charter.replace(/^# mistakes: .*/mu, `mistakes: ${address}`);
}

/** A report and its capture, which differ in nothing but the marks of annotations. */
function reportFiles(year: number, cases: number): Record<string, string> {
  const title = `韶关市曲江区人民政府${year}年度法治政府建设情况报告`;
  const [opening = '', ...rest] = [
    `${year}年，我区按照:cite[《法治政府建设与责任落实督察工作规定》]{work=ducha-2019}推进法治政府建设，现将情况报告如下：`,
    '## 一、主要举措和成效',
    `一是受理行政复议案件:figure[${cases}件]{of=fuyi.received}，全部办结。二是培训执法人员。`,
    '## 二、存在的不足',
    '行政复议宣传不够，始兴县的做法值得学习。',
    '韶关市曲江区人民政府',
    `${year + 1}年1月20日`,
  ];
  const printed = [opening, ...rest].map((line) =>
    line.replace(/^#+ /u, '').replace(/:\w+\[([^\]]*)\]\{[^}]*\}/gu, '$1'),
  );
  const capture = `${[title, ...printed].join('\n')}\n`;
  const frontmatter = `---
title: ${title}
year: ${year}
region: "440205"
issuers:
  - 韶关市曲江区人民政府
signed: ${year + 1}-01-20
source:
  file: 440205/${year}.txt
  sha256: ${hash('sha256', capture)}
  zones:
    - [1, 1, title]
history: [[2024-02-01, read, 甲], [2024-02-01, read, 乙], [2024-02-02, published, 丙]]
---
`;
  return {
    [`content/sources/440205/${year}.txt`]: capture,
    [`content/reports/440205/${year}.md`]: `${[frontmatter, opening, ...rest].join('\n\n').replace('---\n\n\n', '---\n\n')}\n`,
  };
}
