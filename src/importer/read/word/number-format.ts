import { formatNumeral } from '#chinese/numerals.ts';

/**
 * A number as a format of Word writes it (ECMA-376 part 1, 17.18.59), `undefined` for a format that
 * is not known.
 */
export function formattedNumber(value: number, format: string): string | undefined {
  if (value > most || value < 0) return String(value);
  return formats[format]?.(value);
}

/** No list is longer. */
const most = 9999;

type Format = (value: number) => string;

const numeral: Format = (value) =>
  value >= 1 && value <= 99 ? formatNumeral(value) : countedInThousands(value, '零');

const formats: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: numeral,
  chineseCountingThousand: numeral,
  japaneseCounting: numeral,
  taiwaneseCounting: numeral,
  taiwaneseCountingThousand: numeral,
  ideographDigital: (value) => inDigits(value, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => inDigits(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => inDigits(value, '○一二三四五六七八九'),
  chineseLegalSimplified: (value) => inLegal(value, '零壹贰叁肆伍陆柒捌玖'),
  ideographLegalTraditional: (value) => inLegal(value, '零壹貳參肆伍陸柒捌玖'),
  ideographTraditional: (value) => oneOf(value, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (value) => oneOf(value, '子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: (value) => enclosed(value, { first: '㊀', most: 10 }),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => enclosed(value, { first: '⒈', most: 20 }),
  decimalEnclosedParen: (value) => enclosed(value, { first: '⑴', most: 20 }),
  none: () => '',
};

function fullWidth(value: number): string {
  return inDigits(value, '０１２３４５６７８９');
}

/** Each decimal digit by a character of its own. */
function inDigits(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits.charAt(Number(digit))).join('');
}

/** 一百零五, 一千二百; what is larger than that numbers nothing. */
function countedInThousands(value: number, zero: string): string {
  if (value === 0) return zero;
  const units = ['', '十', '百', '千'];
  return [...String(value)]
    .map((digit, at, all) =>
      digit === '0'
        ? zero
        : `${inDigits(Number(digit), '零一二三四五六七八九')}${units[all.length - 1 - at]}`,
    )
    .join('')
    .replace(/零+/gu, zero)
    .replace(/零$/u, '');
}

function inLegal(value: number, digits: string): string {
  const units: Readonly<Record<string, string>> = { 十: '拾', 百: '佰', 千: '仟' };
  const plain = countedInThousands(value, '零');
  return [...plain]
    .map((sign) => units[sign] ?? digits.charAt('零一二三四五六七八九'.indexOf(sign)))
    .join('');
}

/** 甲乙丙 begin anew when they are used up. */
function oneOf(value: number, signs: string): string {
  return value >= 1 ? signs.charAt((value - 1) % signs.length) : String(value);
}

/** Beyond the signs that there are, Word prints the bare number. */
function enclosed(
  value: number,
  { first, most }: { readonly first: string; readonly most: number },
) {
  const code = first.codePointAt(0) ?? 0;
  return value >= 1 && value <= most ? String.fromCodePoint(code + value - 1) : String(value);
}

function circled(value: number): string {
  return enclosed(value, { first: '①', most: 20 });
}

/** A … Z, AA, BB: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  return signs
    .map(([worth, sign]) => {
      const times = Math.max(0, Math.floor(rest / worth));
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}
