import { parseNumeral } from '#chinese/numerals.ts';
import type { Anchor } from '#model/anchor.ts';

const counted = '[一二三四五六七八九十]{1,3}';
const printed = new RegExp(
  `^(${counted})、?(?:[（(](${counted})[）)](?:(\\d{1,2})[.．、]?)?)?$`,
  'u',
);

const written = /^(?:s\d{1,2}(?:-\d{1,2}){0,3}(?:-[ip]\d{1,3})?|§\d{1,2}(?:\.\d{1,2}){0,3})$/u;

/** The anchor of a place as citations write it: 二（三）2 and §2.3.2 are `s2-3-2`. */
export function outlinePlaceOf(text: string): Anchor | undefined {
  if (written.test(text)) return `s${text.slice(1).replaceAll('.', '-')}`;
  const [, part = '', point = '', item = ''] = printed.exec(text) ?? [];
  const steps = [part, point].filter(Boolean).map(parseNumeral);
  if (steps.length === 0 || steps.includes(undefined)) return undefined;
  return `s${[...steps, ...(item && [Number(item)])].join('-')}`;
}
