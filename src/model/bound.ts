/**
 * Where the true number lies, seen from the printed one: about it (约), at least (以上, 不少于) or above it
 * (超, 余), at most (以内, 不超过) or below it (近, 不足). 以上, 以下 and 以内 include the number, 超过 and
 * 不满 do not (民法典 第1259条).
 */
export const bounds = ['≈', '≥', '>', '≤', '<'] as const;
export type Bound = (typeof bounds)[number];

/** What readers see of a bound beside a number that they do not see printed. */
export const boundLabels: Readonly<Record<Bound, string>> = {
  '≈': '约数',
  '≥': '不少于此数',
  '>': '多于此数',
  '≤': '不多于此数',
  '<': '不到此数',
};

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A bound with the number and the words that make it one: 近300万元, 80%以上. */
interface BoundedNumber extends Range {
  readonly bound: Bound;
}

/** Words in front of a number; the first that fits counts. 节约300万元, 村规民约89份 and 附近3个 are no bounds. */
const before: readonly (readonly [Bound, RegExp])[] = [
  ['≥', /(?:不少于|不低于|不小于|至少|最少)$/u],
  ['≤', /(?:不超过|不高于|不多于|不大于|至多|最多)$/u],
  ['<', /(?:不足|不到|不满|将近|接近|(?<![附最临就邻相靠远])近|低于|少于)$/u],
  ['>', /(?:超过|突破|高于|多于|(?<![反赶])超|逾)$/u],
  ['≈', /(?:大约|约为|(?<![节违预公合签履邀制契条相特简]|规民)约)$/u],
];

/** Between the digits and the unit: 320余场, 10来件. */
const inside: readonly (readonly [Bound, RegExp])[] = [
  ['>', /^[\d.,〇零一二两三四五六七八九十百千万亿]*[余多几]/u],
  ['≈', /^[\d.,〇零一二两三四五六七八九十百千万亿]*来/u],
];

const behind: readonly (readonly [Bound, RegExp])[] = [
  ['≥', /^\s?(?:及?以上|起步)/u],
  ['≤', /^\s?(?:及?以[下内]|之内)/u],
  ['≈', /^\s?(?:左右|上下)/u],
  ['>', /^[余多](?!于|数)/u],
];

/**
 * The bound of a number, read from the words inside and around it; `undefined` of an exact one. Of
 * two bounds (约80%以上) that behind the number counts, as the narrower one.
 */
export function boundedNumberOf(text: string, { start, end }: Range): BoundedNumber | undefined {
  const digits =
    start + Math.max(0, text.slice(start, end).search(/[\d〇零一二两三四五六七八九十百千]/u));
  const ahead = found(text.slice(Math.max(0, digits - 4), digits).trimEnd(), before);
  const within = found(text.slice(digits, end), inside);
  const after = found(text.slice(end, end + 4), behind);
  const bound = after?.bound ?? within?.bound ?? ahead?.bound;
  if (bound === undefined) return undefined;
  return {
    bound,
    start: ahead === undefined ? start : Math.min(start, digits - ahead.length),
    end: after === undefined ? end : end + after.length,
  };
}

function found(
  text: string,
  table: readonly (readonly [Bound, RegExp])[],
): { readonly bound: Bound; readonly length: number } | undefined {
  for (const [bound, words] of table) {
    const [whole] = words.exec(text) ?? [];
    if (whole !== undefined) return { bound, length: whole.length };
  }
  return undefined;
}
