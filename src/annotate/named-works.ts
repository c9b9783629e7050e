import type { Range } from '#chinese/sentences.ts';
import { oncePer } from '#model/once-per.ts';
import type { Work } from '#model/work.ts';

/** A work called by name, without book marks. */
export interface NamedWork extends Range {
  readonly work: Work;
}

/**
 * Finds names of works that stand without book marks: 民法典, “三个规定”, 行政处罚法.
 *
 * Where one name lies in another, the longer counts. Names of laws are also parts of other words
 * (行政处罚法律文书, 地方立法法规, 海洋环境保护法), so their neighbours are looked at; a name that the
 * authority writes with quotes counts with quotes, or inside them.
 */
export function namedWorksOf(text: string, works: readonly Work[]): readonly NamedWork[] {
  const leads = new Set(Array.from(text, (_, at) => text.slice(at, at + 2)));
  const found = [...leads]
    .flatMap((lead) => namesByLead(works).get(lead) ?? [])
    .flatMap((name) => rangesOf(text, name).map((range) => ({ ...range, work: name.work })));
  const longestFirst = found.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: NamedWork[] = [];
  for (const each of longestFirst) {
    if (kept.every((other) => each.end <= other.start || each.start >= other.end)) kept.push(each);
  }
  return kept
    .filter((each) => each.end - each.start > 2 || isInRow(text, each, kept))
    .toSorted((a, b) => a.start - b.start);
}

/** From this length on a full title is no other words of a sentence, book marks or none. */
const telling = 16;

interface Name {
  readonly work: Work;
  readonly name: string;
  /** Without the quotes that the authority writes it with. */
  readonly bare: string;
}

/** Names by their first two characters, so that a line is not held against each. */
const namesByLead = oncePer((works: readonly Work[]): ReadonlyMap<string, readonly Name[]> => {
  const byLead = new Map<string, Name[]>();
  for (const work of works) {
    const isTelling = work.title.length >= telling || work.title.startsWith('中华人民共和国');
    const names = isTelling ? [work.title, ...work.names] : work.names;
    for (const name of names) {
      const bare = name.replace(/[“”]/gu, '');
      const lead = bare.slice(0, 2);
      byLead.set(lead, [...(byLead.get(lead) ?? []), { work, name, bare }]);
    }
  }
  return byLead;
});

/** A name such as 宪法 is a common word too (宪法宣传周); beside another work it is the work. */
function isInRow(text: string, { start, end }: Range, others: readonly Range[]): boolean {
  const joint = /^(?:以及|[、和与及])/u.exec(text.slice(end))?.[0].length ?? 0;
  const next = end + joint;
  const isLed =
    joint > 0 && (text.charAt(next) === '《' || others.some((other) => other.start === next));
  const isJoined = /[、和与及]$/u.test(text.slice(0, start));
  // 诵读宪法序言, “宪法进万家”
  const behind = text.slice(end);
  const isRead =
    (/(?:诵读|宣读|学习|宣讲|恪守|(?<![科教大])[讲学读])$/u.test(text.slice(0, start)) &&
      /^(?:序言|[，。；、！]|$)/u.test(behind)) ||
    // 学法：宪法2次
    (/(?:学法|学习)：$/u.test(text.slice(0, start)) && /^\d+[次期场]/u.test(behind)) ||
    /^”?进(?:万家|校园|课堂|农村|乡村|社区|机关|企业|军营|网络)/u.test(behind);
  return (
    isLed ||
    isRead ||
    (isJoined &&
      (text.charAt(start - 2) === '》' || others.some((other) => other.end === start - 1)))
  );
}

function rangesOf(text: string, { name, bare }: Name): readonly Range[] {
  const isQuoted = bare !== name;
  return [...occurrences(text, name), ...(isQuoted ? occurrences(text, bare) : [])].flatMap(
    (start) => {
      const length = text.startsWith(name, start) ? name.length : bare.length;
      const range = withQuotes(text, { start, end: start + length });
      return isWhole(text, { range, bare, isQuoted }) ? [range] : [];
    },
  );
}

function* occurrences(text: string, name: string): Generator<number> {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) yield at;
}

function withQuotes(text: string, { start, end }: Range): Range {
  const quoted = text.charAt(start - 1) === '“' && text.charAt(end) === '”';
  return quoted ? { start: start - 1, end: end + 1 } : { start, end };
}

/** Characters that end a word before the name of a law: 学习, 宣传, 贯彻, 修订的, 以, 和 … */
const mayPrecede =
  /[习传彻实施行守及讲读新的和与及以将对照据依按反绕于了定展办理学训等用懂落月是话、，。；：“（《\s]$/u;
/** 法 before these is the beginning of another word: 法律, 法规, 法制, 法治, 法定, 法院, 法人 … */
const mayNotFollow = /^[律规制治定院官庭人学理]/u;

function isWhole(
  text: string,
  { range, bare, isQuoted }: { range: Range; bare: string; isQuoted: boolean },
): boolean {
  // 甲县“八五”普法规划 is a plan of its own.
  if (bare.endsWith('规划') && /[省市区县州盟旗镇乡]$/u.test(text.slice(0, range.start)))
    return false;
  if (text.charAt(range.start) === '“') return true;
  // “三个规定” and the like are plain words when nothing marks them as a name.
  if (isQuoted) return !/^[一二三四五六七八九十两]个/u.test(bare);
  const before = text.slice(Math.max(0, range.start - 2), range.start);
  const isFree = before === '' || mayPrecede.test(before) || before.endsWith('国');
  return isFree && !mayNotFollow.test(text.slice(range.end));
}
