import { z } from 'zod';

/** What fields of several tables are made of. */
export const filledText = z.string().min(1);

export const list = z.array(filledText).default([]);

/** A step of an address, for ever: `fzzf-2021`, `fuyi.received`. */
export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/u, '只用小写拉丁字母、数字，中间可以有 -、_、.。');

export const regionCode = z
  .string()
  .regex(/^[1-9]\d{5}(?:\d{3})?$/u, '区划代码为六位数字，乡镇街道为九位。');

/**
 * A regular expression as an editor writes it, tried on every line of the archive. Repetition
 * without end is refused, as it can take the square of a line's length; so is an expression that is
 * found in nothing at all, which would be found everywhere.
 */
export const expression = expressionWith({});

/** The same with blanks in it, which are tried with something to fill them. */
export function expressionWith(blanks: Readonly<Record<string, string>>) {
  return filledText.superRefine((written, context) => {
    const source = Object.entries(blanks).reduce(
      (text, [blank, example]) => text.replaceAll(blank, example),
      written,
    );
    const message = faultOf(source);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}

function faultOf(source: string): string | undefined {
  const bare = source.replace(/\\.|\[(?:\\.|[^\]])*\]/gu, '字');
  if (/[*+]|\{\d*,\}/u.test(bare)) return '不用 * 和 +，空当写明上限，如 {0,12}。';
  try {
    return new RegExp(source, 'u').test('') ? '空的文字也符合这个正则表达式。' : undefined;
  } catch {
    return '不是合法的正则表达式，看看括号是否成对。';
  }
}
