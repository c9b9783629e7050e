const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 万 and 亿, alone or after 十, 百, 千: what a number before them is multiplied by. */
export const multipliers: Readonly<Record<string, number>> = {
  万: 1e4,
  亿: 1e8,
  百万: 1e6,
  千万: 1e7,
  十万: 1e5,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

/**
 * The value of a count written in Chinese numerals: 两, 十二, 一百零三, 三千五百, 两万. Counts are
 * written with 两 and places, unlike years (二〇二三).
 *
 * @returns `undefined` for anything else
 */
export function parseCount(text: string): number | undefined {
  const [high, low, ...rest] = text.split('万');
  if (rest.length > 0 || high === undefined) return undefined;
  const upper = belowTenThousand(high);
  if (low === undefined || upper === undefined) return upper;
  const lower = low === '' ? 0 : belowTenThousand(low);
  return lower === undefined ? undefined : upper * 1e4 + lower;
}

function belowTenThousand(text: string): number | undefined {
  if (text === '') return undefined;
  let sum = 0;
  let digit: number | undefined;
  let last = Infinity;
  for (const character of text) {
    const place = tens[character];
    if (place === undefined) {
      const value = digits[character];
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
      continue;
    }
    if (place >= last || (digit === undefined && place !== 10)) return undefined;
    sum += (digit ?? 1) * place;
    last = place;
    digit = undefined;
  }
  return sum + (digit ?? 0);
}
