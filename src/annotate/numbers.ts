import { multipliers, parseCount } from '#chinese/counts.ts';
import { measureWordAt } from '#chinese/measure-words.ts';
import type { Range } from '#chinese/sentences.ts';
import { boundedNumberOf } from '#model/bound.ts';
import { numeralUseOf } from './numeral-use.ts';
import type { Quantity } from './quantity.ts';

/**
 * Every number of a line, Arabic or Chinese, with its unit and what it does, in order.
 *
 * Numbers are written as GB/T 15835 has them: 1.27万余件, 近300万元, 56.75%, 两次. A blank between a
 * number and its unit, which captures leave, is bridged.
 */
export function quantitiesOf(text: string): readonly Quantity[] {
  return [...arabicQuantitiesOf(text), ...chineseQuantitiesOf(text)].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** Digits with at most one decimal point; a comma only before groups of three. */
const numeralPattern = /(?<![\d.])(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15})(?:\.\d{1,6})?(?!\d)/gu;

function arabicQuantitiesOf(text: string): readonly Quantity[] {
  return [...text.matchAll(numeralPattern)].map((match) => {
    const digits = { start: match.index, end: match.index + match[0].length };
    const tail = tailOf(text, digits.end);
    const use = numeralUseOf({ text, digits, unit: tail.unit });
    const keepsUnit = use === 'measure' || use === 'rank';
    return {
      use,
      start: digits.start,
      end: keepsUnit ? tail.end : digits.end,
      digits,
      value: rounded(Number(match[0].replaceAll(',', '')) * (keepsUnit ? tail.multiplier : 1)),
      unit: keepsUnit ? tail.unit : '',
      ...(keepsUnit && boundOf(text, { start: digits.start, end: tail.end })),
    };
  });
}

/** What follows a numeral: 万余件, 多个工作日, 亿条. */
interface Tail {
  readonly multiplier: number;
  readonly unit: string;
  readonly end: number;
}

function tailOf(text: string, from: number): Tail {
  const pattern =
    /\s?[余多来几]?((?:[十百千]?[万亿])?)[余多来几]?(?:个?(?=工作日|小时|学时|月))?/uy;
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  const [whole = '', scale = ''] = match ?? [];
  const unit = measureWordAt(text, from + whole.length);
  // 多 and 来 may begin the next word; without a scale or a unit they belong to it.
  if (scale === '' && unit === '') return { multiplier: 1, unit: '', end: from };
  return {
    multiplier: multipliers[scale] ?? 1,
    unit: unit.replace(/^个(?=工作日|小时|学时|自然日|课时)/u, ''),
    end: from + whole.length + unit.length,
  };
}

function boundOf(text: string, range: Range): Pick<Quantity, 'bound'> {
  const bounded = boundedNumberOf(text, range);
  return bounded === undefined ? {} : { bound: bounded.bound };
}

/** Multiplying 528895.6 by 10,000 leaves a rounding error far below the last printed digit. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

const chineseNumeral = /[〇零一二两三四五六七八九十百千]{1,7}万?/gu;

/** Measure words that count events and things; with others a Chinese numeral is part of a term. */
const countingWords = /^(?:余|多)?(?:人次|场次|件次|批次|次|期|场|件|起|份|名|户|宗|家)/u;

/**
 * Counts in Chinese numerals. Most Chinese numerals are parts of terms (三项制度, 一件事, 两个责任),
 * so one counts as a measure only after a verb that says something was done so many times, or
 * before 领域, 部门 and the like, or as 零 and 为零.
 */
function chineseQuantitiesOf(text: string): readonly Quantity[] {
  return [...text.matchAll(chineseNumeral)].flatMap((match) => {
    const digits = { start: match.index, end: match.index + match[0].length };
    const value = parseCount(match[0]);
    if (value === undefined || !isChineseMeasure(text, { digits, value })) return [];
    const tail = tailOf(text, digits.end);
    const quantity: Quantity = {
      use: 'measure',
      ...digits,
      end: tail.end,
      digits,
      value: value * tail.multiplier,
      unit: tail.unit,
      ...boundOf(text, { start: digits.start, end: tail.end }),
    };
    return [quantity];
  });
}

function isChineseMeasure(
  text: string,
  { digits, value }: { readonly digits: Range; readonly value: number },
): boolean {
  const before = text.slice(Math.max(0, digits.start - 12), digits.start);
  const after = text.slice(digits.end, digits.end + 12);
  if (/[第“‘”\d]$/u.test(before) || /^[”’]/u.test(after)) return false;
  if (value === 0) return /为$/u.test(before) || /^(?:事故|上访|投诉|差错|发生)/u.test(after);
  if (value < 2) return false;
  const done =
    /(?:组织|开展|举办|召开|完成|接受|办理|处理|化解|轮训|集训|实训|先后|共|累计|计)(?:了|过)?$/u.test(
      before,
    );
  // 四百余人次: no term of more than one numeral has such a word behind it.
  const isLong = value > 10 && digits.end - digits.start > 1;
  if ((done || isLong) && countingWords.test(after)) return true;
  if (isLong && /^[余多]?个(?!百分点)/u.test(after)) return true;
  // 两位律师: people are counted, ideas are not.
  if (/^[位名](?:公职|执业|专职)?(?:律师|法官|检察官|民警|调解员|专家|队员)/u.test(after))
    return true;
  return /^(?:余|多)?个(?:领域|部门|单位|乡镇|镇街|街道|县区|村|社区|督察组|检查组|工作组|小组|协调小组|批次|月)/u.test(
    after,
  );
}
