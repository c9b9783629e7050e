import { parseNumeral } from './numerals.ts';

/** A printed date: where it stands in a text (UTF-16 code units) and what it says. */
export interface DateInText {
  readonly start: number;
  readonly end: number;
  /** `2024-02-28`. */
  readonly date: string;
  /** `09:06:00`, when the text prints a time. */
  readonly time?: string;
  /** 年, 月 or 日 is lost, as in 20231229: the reading is sound, but a guess. */
  readonly damaged?: true;
}

/**
 * The dates of a text, in order: 2017年02月28日, 2021/03/29 11:30:01, 2024-3-8, 2024.03.08,
 * 二〇二四年二月二十八日, and 20231229 where the words are lost. Blanks may stand between the parts.
 * What is no day of the calendar is no date.
 */
export function datesIn(text: string): readonly DateInText[] {
  if (!/\d{4}|年/u.test(text)) return [];
  const found = [...spelledDates(text), ...chineseDates(text), ...bareDates(text)];
  return found.sort((one, other) => one.start - other.start);
}

/** The date that a whole text is, brackets and blanks aside. */
export function dateOf(text: string): DateInText | undefined {
  const [date] = datesIn(text);
  if (date === undefined) return undefined;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return /^[\s（()）【】[\]]*$/u.test(rest) ? date : undefined;
}

const time = String.raw`(?:[\sT]{0,4}(\d{1,2})[:：]\s{0,2}(\d{2})(?:[:：]\s{0,2}(\d{2}))?(?!\d))?`;
const spelled = new RegExp(
  String.raw`(?<!\d)((?:19|20)\d{2})\s{0,2}(?:年\s{0,2}(\d{1,2})\s{0,2}月\s{0,2}(\d{1,2})\s{0,2}日|([-/.])\s{0,2}(\d{1,2})\s{0,2}\4\s{0,2}(\d{1,2})(?![\d.]))${time}`,
  'gu',
);

function spelledDates(text: string): readonly DateInText[] {
  return [...text.matchAll(spelled)].flatMap((match) => {
    const [whole, year, month, day, , numericMonth, numericDay, hour, minute, second] = match;
    const date = isoDate(Number(year), Number(month ?? numericMonth), Number(day ?? numericDay));
    if (date === undefined) return [];
    const clock = isoTime(hour, minute, second);
    const end = match.index + whole.length;
    return [{ start: match.index, end, date, ...(clock !== undefined && { time: clock }) }];
  });
}

function chineseDates(text: string): readonly DateInText[] {
  const pattern =
    /([一二三四五六七八九〇○零Ｏ０O0]{4})\s{0,2}年\s{0,2}([一二三四五六七八九十]{1,2})\s{0,2}月\s{0,2}([一二三四五六七八九十]{1,3})\s{0,2}日/gu;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, year = '', month = '', day = ''] = match;
    const date = isoDate(yearOf(year), parseNumeral(month) ?? 0, parseNumeral(day) ?? 0);
    return date === undefined
      ? []
      : [{ start: match.index, end: match.index + whole.length, date }];
  });
}

/** 20231229, and 2025730日 or 2025年730日 where one of the words is left. */
function bareDates(text: string): readonly DateInText[] {
  const pattern = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/gu;
  const found = [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, year, month, day] = match;
    const date = isoDate(Number(year), Number(month), Number(day));
    if (date === undefined) return [];
    return [{ start: match.index, end: match.index + whole.length, date, damaged: true as const }];
  });
  return [...found, ...shortDate(text)];
}

/** A whole line 2024218, which can only be 18 February: 2024112 could be two days, and is none. */
function shortDate(text: string): readonly DateInText[] {
  const [, year, digits = ''] = /^\s{0,80}(20\d{2})([1-9][1-9]\d)\s{0,80}$/u.exec(text) ?? [];
  const readings = [1, 2].flatMap(
    (cut) => isoDate(Number(year), Number(digits.slice(0, cut)), Number(digits.slice(cut))) ?? [],
  );
  const [date, ...others] = readings;
  if (date === undefined || others.length > 0) return [];
  return [{ start: text.search(/\S/u), end: text.trimEnd().length, date, damaged: true }];
}

function yearOf(digits: string): number {
  const values = [...digits].map((digit) => {
    const value = '〇一二三四五六七八九'.indexOf(digit);
    return value === -1 ? 0 : value;
  });
  return Number(values.join(''));
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return [`${year}`, `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-');
}

function isoTime(hour?: string, minute?: string, second?: string): string | undefined {
  if (hour === undefined || minute === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`;
}
