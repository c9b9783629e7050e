/** The spans of time that are told apart, and what readers see of them; others are as printed. */
export const periodLabels: Readonly<Record<string, string>> = {
  year: '全年',
  last: '上年',
  next: '下一年',
  ytd: '年初以来，止于何时未写',
  end: '截至年底',
  month: '每月',
};

/** Comparisons with another year say nothing of the time that a number is of: 比上年增加12件. */
const comparisons =
  /(?:[比较同与]|相比)(?:上年|去年|今年|上一年|20\d{2}年)(?:度|同期|底|末)?|是(?:上年|去年)的|同比|上年同期/gu;

const marks: readonly (readonly [RegExp, (year: number, named: string) => string])[] = [
  [
    /(?:“[^”\d]{1,8}”){1,3}(?:[^，；。\d]{0,4})(?:以来|期间)/u,
    (_, named) => named.replace(/[“”]/gu, ''),
  ],
  [/截[至止](?:目前|今)|(?:今年|年初|20\d{2}年|去年)以来/u, () => 'ytd'],
  [
    /(?:20\d{2}年)?1月1日(?:至|到|—|-)(?:20\d{2}年)?12月31日/u,
    (year, named) => nameOf(Number(/20\d{2}/u.exec(named)?.[0] ?? year), year),
  ],
  [
    /(?:截[至止])?(?:20\d{2}年|去年|上年|今年)?(?:12月31日|12月底|(?<=年)[底末]|年[底末]|报告期末)/u,
    (year, named) => endOf(named, year),
  ],
  [/明年(?:[上下]半年|\d{1,2}月[底末]?)/u, () => 'next'],
  [/\d{1,2}月\d{1,2}日/u, (_, named) => named],
  [
    /(?:今年)?\d{1,2}月[底末]|上半年|下半年|第?[一二三四1-4]季度|\d{1,2}[月]?[-—至]\d{1,2}月|\d{1,2}月份?|[近过这][一二两三四五六七八九十]+年|[一二两三四五六七八九十]{1,2}年来/u,
    (_, named) => (/^(?:一年来|这一年)$/u.test(named) ? 'year' : named),
  ],
  [/(?:过去的?|这)一年[里中来]?|一年(?:[里中来]|(?=办|共|过))/u, () => 'year'],
  [/每月/u, () => 'month'],
  [/每[周天日]/u, (_, named) => named],
  [/20\d{2}年/u, (year, named) => nameOf(Number.parseInt(named, 10), year)],
  [/全年(?!任务|目标)|今年|本年度?|年内|当年/u, () => 'year'],
  [/上年|去年|上一年/u, () => 'last'],
  [/明年|下一?年度?|次年/u, () => 'next'],
];

function nameOf(named: number, year: number): string {
  if (named === year) return 'year';
  if (named === year - 1) return 'last';
  return named === year + 1 ? 'next' : `${named}年`;
}

/** 截至2022年底 in a report on 2023 is the end of another year. */
function endOf(named: string, year: number): string {
  const printed = /20\d{2}/u.exec(named)?.[0];
  const isOther = /[去上]年/u.test(named) || (printed !== undefined && Number(printed) !== year);
  return isOther ? named.replace(/^截[至止]/u, '') : 'end';
}

/** The span of time that words tell of, the last named; `undefined` where none is. */
export function periodOf(words: string, year: number): string | undefined {
  const text = words.replace(comparisons, (found) => '　'.repeat(found.length));
  let last: { readonly end: number; readonly period: string } | undefined;
  for (const [pattern, of] of marks) {
    for (const found of text.matchAll(new RegExp(pattern, 'gu'))) {
      const end = found.index + found[0].length;
      // 2023年 is part of 2023年以来, which was looked for before.
      if (last === undefined || end > last.end) last = { end, period: of(year, found[0]) };
    }
  }
  return last?.period;
}

/** Whether words say nothing but when: 上年, 全年, 比上年. */
export function isTimeOnly(words: string): boolean {
  return /^(?:上年|去年|今年|全年|当年|本年度?|上年同期|20\d{2}年度?|同期|年内|其中|另有|同比|比上年|较上年|此外|一年来|今年以来|[一二三四五六七八九十]+是)*的?为?$/u.test(
    words.trim(),
  );
}

const fromTo = /[由从](?:约|近|原来的?)?$|[由从]\d\S*?(?:[至到为]了?)$|依次/u;
const ofOneNumber = /(?:每月|每年|每[周天日])(?=.*[，；])/gu;

/** How much of a long sentence is looked at. */
const window = 300;

/** The span of time of a number in its sentence; what stands in brackets is of the number in them. */
export function periodAt(
  sentence: string,
  { at, year }: { readonly at: number; readonly year: number },
): string | undefined {
  const before = sentence.slice(Math.max(0, at - window), at);
  const open = before.lastIndexOf('（');
  const inBrackets =
    open > before.lastIndexOf('）')
      ? periodOf(before.slice(open).replace(ofOneNumber, ''), year)
      : undefined;
  // 每月 and 年均 are of their own number only, as is 上年 in 上年承诺的8件已办7件.
  const lasting = before
    .replace(/（[^）]*）/gu, '')
    .replace(/关于20\d{2}年[^，；。]*/gu, '')
    .replace(ofOneNumber, '')
    .replace(/(?:上年结转|结转上年)(?=.*[，；])/gu, '')
    // 学法12次，上年10次；轮训3批
    .replace(/(?<=[，；])(?:上年度?|去年|上年同期)(?:分别)?为?(?=\d[^，；]*[，；])/gu, '')
    .replace(/(?:上年|去年|20\d{2}年)[^，；。：的\d]{0,12}的(?=\d)/gu, '');
  if (inBrackets !== undefined) return inBrackets;
  const clause = lasting.split(/[，；。：]/u).at(-1) ?? '';
  // 由7天压缩到1.5天: neither is of all the time that a sentence speaks of. 2021年至2023年依次为3件、2件和1件: each is of another.
  const isFromTo = fromTo.test(clause);
  if (isFromTo) return periodOf(clause, year);
  // 全年…；…: what a sentence opens with is of all of it; what stands behind a subject ends at ；.
  const segment = lasting.split('；').at(-1) ?? '';
  const opening = /^[^，；]*/u.exec(lasting)?.[0] ?? '';
  const own = periodOf(segment, year);
  if (own !== undefined || at > window || !opensWithTime(opening)) return own;
  // “中国水周”期间 and 暑期 end there too.
  const opened = periodOf(opening, year);
  return opened !== undefined && opened in periodLabels ? opened : undefined;
}

const openers = marks.map(([{ source }]) => new RegExp(`^(?:[自从在到])?(?:${source})`, 'u'));
const itemMark = /^(?:（[一二三四五六七八九十]+）|\d+[.．、]|[一二三四五六七八九十]+是|——|\s)+/u;

/** Whether a sentence opens with a time: 2023年，…, 一是全年…. */
function opensWithTime(words: string): boolean {
  const bare = words.replace(itemMark, '');
  return openers.some((opener) => opener.test(bare));
}
