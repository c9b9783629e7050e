import type { Range } from '#chinese/sentences.ts';
import type { NumeralUse } from './quantity.ts';

/** What is known of a numeral when its use is asked for. */
export interface NumeralContext {
  readonly text: string;
  readonly digits: Range;
  /** Measure word behind the numeral, or empty. */
  readonly unit: string;
}

/** Decides what an Arabic numeral does, by the characters around it. First rule that fits counts. */
export function numeralUseOf(context: NumeralContext): NumeralUse {
  const { text, digits } = context;
  const seen = {
    ...context,
    numeral: text.slice(digits.start, digits.end),
    before: text.slice(Math.max(0, digits.start - 24), digits.start),
    after: text.slice(digits.end, digits.end + 24),
  };
  return rules.find(([, fits]) => fits(seen))?.[0] ?? 'measure';
}

interface Seen extends NumeralContext {
  readonly numeral: string;
  readonly before: string;
  readonly after: string;
}

const rules: readonly (readonly [NumeralUse, (seen: Seen) => boolean])[] = [
  ['marker', isMarker],
  ['document-number', isDocumentNumber],
  ['time', isTime],
  ['date', isDate],
  ['year', isYear],
  ['rank', isRank],
  ['ordinal', isOrdinal],
  ['name', isName],
];

/** 1. 2、 (3) at the beginning of the line; a decimal point or a measure word makes it a number. */
function isMarker({ before, after }: Seen): boolean {
  return /^\s*[（(]?$/u.test(before) && /^(?:[、．]|\.(?!\d)|[）)])/u.test(after);
}

/** 〔2019〕42号 */
function isDocumentNumber({ before, after }: Seen): boolean {
  return (
    (/[〔[【（(]$/u.test(before) && /^[〕\]】）)]第?\d{1,5}号/u.test(after)) ||
    (/[〕\]】）)]第?$/u.test(before) && /^号/u.test(after))
  );
}

/** 9:06, 09:06:00, 8时30分 */
function isTime({ before, after, numeral }: Seen): boolean {
  return (
    (numeral.length <= 2 && /^[:：]\d{2}(?!\d)/u.test(after)) ||
    (/\d[:：]$/u.test(before) && numeral.length === 2) ||
    /^时(?!段|间|期|限)/u.test(after) ||
    (/\d时$/u.test(before) && /^分/u.test(after))
  );
}

/** 2024年2月28日, 7月20日, 2020-03-25, 20231229 under a signature */
function isDate({ before, after, numeral }: Seen): boolean {
  if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(numeral)) return true;
  // 20212025年, 2025730日: a date whose dash, 年 or 月 is lost.
  if (/^20\d{3,6}$/u.test(numeral) && /^[年月日号]/u.test(after)) return true;
  if (/^\d{4}$/u.test(numeral)) return /^(?:年\d{1,2}月|[-/.]\d{1,2}[-/.]\d)/u.test(after);
  if (!/^\d{1,2}$/u.test(numeral)) return false;
  return (
    /^月(?:份|\d|底|初|中|上旬|中旬|下旬|至|以来|，|。|、|完成|召开|开展|起|[\p{Script=Han}])/u.test(
      after,
    ) ||
    (/\d月(?:\d{1,2}[日、至—-]{1,2})?$/u.test(before) && /^[日至、—-]/u.test(after)) ||
    /(?:19|20)\d{2}[-/.](?:\d{1,2}[-/.])?$/u.test(before)
  );
}

/** 2023年, 2023年度, （2021—2025年）, （2016-2022）; a span of years counted is 3年, not 2023年. */
function isYear({ before, after, numeral }: Seen): boolean {
  if (!/^(?:19|20)\d{2}$/u.test(numeral)) return false;
  return (
    /^\s?年/u.test(after) ||
    /^[-—–－~～至到]{1,2}\s?(?:19|20)\d{2}/u.test(after) ||
    /(?:19|20)\d{2}年?\s?[-—–－~～至到]{1,2}\s?$/u.test(before) ||
    (/[（(]$/u.test(before) && /^[）)]/u.test(after))
  );
}

/** 排名第8位, 位列全省第3名 */
function isRank({ before, after }: Seen): boolean {
  return /第$/u.test(before) && /^\s?(?:位|名)/u.test(after) && /[排名位列居]/u.test(before);
}

/** 第63次, 第九十五条 */
function isOrdinal({ before }: Seen): boolean {
  return /第$/u.test(before);
}

/**
 * Part of a name: a letter before it (PM2.5) or its exponent (m3), a quote right beside a number
 * that counts nothing (“4.15”, “昆仑2023”), a sum or fraction (“3+1”, 1/4), a service number (12345热线).
 */
function isName({ before, after, numeral, unit }: Seen): boolean {
  if (/^[+/]\d/u.test(after) || /\d[+/]$/u.test(before)) return true;
  if (/^[”’"]/u.test(after)) return true;
  if (unit !== '') return false;
  const isWhole = !numeral.includes('.');
  return (
    /[“‘"A-Za-zα-ωμ]$/u.test(before) ||
    (isWhole && /^[A-Za-z]/u.test(after)) ||
    isServiceNumber(numeral)
  );
}

/** Short public service numbers (工信部《电信网编号计划》: 12xxx, 96xxx, 95xxx, 11x). */
function isServiceNumber(numeral: string): boolean {
  return /^(?:12[13]\d{2}|1238\d|96\d{3,4}|95\d{3}|11[0249])$/u.test(numeral);
}
