import type { Metadata } from '../model/metadata.ts';

/** Facts of the frontmatter that pages print with a label. */
type Fact = 'published' | 'publisher' | 'documentNumber' | 'indexNumber' | 'genre' | 'themeClass';

/** What pages call each fact; `undefined` for what is no fact of the report. */
const labels: readonly (readonly [label: string, fact: Fact | undefined])[] = [
  ['发布时间', 'published'],
  ['发布日期', 'published'],
  ['更新时间', 'published'],
  ['时间', 'published'],
  ['日期', 'published'],
  ['发布机构', 'publisher'],
  ['信息来源', 'publisher'],
  ['文章来源', 'publisher'],
  ['来源', 'publisher'],
  ['文号', 'documentNumber'],
  ['索引号', 'indexNumber'],
  ['体裁分类', 'genre'],
  ['主题分类', 'themeClass'],
  ['字体', undefined],
  ['字号', undefined],
  ['浏览次数', undefined],
  ['浏览量', undefined],
  ['点击数', undefined],
];

const labelPattern = new RegExp(`(${labels.map(([label]) => label).join('|')})\\s*[：:]`, 'gu');

/**
 * The values printed on a line of page facts (`发布时间：2023-12-29　来源：市司法局`) that the
 * frontmatter does not hold. A line that prints no known label is returned whole.
 */
export function factsNotRecorded(line: string, metadata: Metadata): readonly string[] {
  if (line.trim() === '') return [];
  const printed = [...line.matchAll(labelPattern)];
  const lead = line.slice(0, printed[0]?.index ?? line.length).trim();
  const missing = printed.flatMap((match, position) => {
    const end = printed[position + 1]?.index ?? line.length;
    const value = line.slice(match.index + match[0].length, end).trim();
    const fact = labels.find(([label]) => label === match[1])?.[1];
    return fact === undefined || value === '' || isRecorded(value, metadata[fact]) ? [] : [value];
  });
  return lead === '' ? missing : [lead, ...missing];
}

function isRecorded(printed: string, recorded: string | undefined): boolean {
  return recorded !== undefined && (printed === recorded || momentOf(printed) === recorded);
}

/** `2020-03-25 09:06:00` as the frontmatter writes it. */
function momentOf(printed: string): string | undefined {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s+(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?$/u.exec(
      printed,
    );
  if (match === null) return undefined;
  const [, year, month = '', day = '', hour, minute, second = '00'] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second}+08:00`;
}
