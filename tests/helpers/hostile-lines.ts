/** What a line may be stuffed with, so that a pattern that goes back and forth over it does not end. */
export const hostileScraps = [
  ...['8:30', 'a', '1', '20', 'A+', 'a:', ' ', '　', ' (', '(', '(一)', '(1)(', '一、', '，', '、'],
  ...[
    '《',
    '》',
    '“',
    '（',
    '一',
    '9%',
    '万',
    '1,000',
    '2023年',
    '2023-1-1',
    'http://a.cn/',
    '<b>',
  ],
  ...['大', '年', '委', '共', '街', '区', '把', '率、', '推进', '普法', '全区', '中共市委'],
  ...['关于法治', '谁执法谁', '人员人', '一是', '附件:', '来源:', '字体:', '曲江区人民政府'],
];

/** A line of so many characters of nothing but `scraps`. */
export function stuffedLine(scraps: string, characters: number): string {
  return scraps.repeat(Math.ceil(characters / scraps.length)).slice(0, characters);
}

/** A page as it was copied, of three such lines: before its text, in it, and where its source is named. */
export function stuffedPage(scraps: string, characters: number): string {
  const line = stuffedLine(scraps, characters);
  return `曲江区2023年度法治政府建设情况报告\n${line}\n一、主要做法\n${line}\n(一)做法\n来源:${line}`;
}
