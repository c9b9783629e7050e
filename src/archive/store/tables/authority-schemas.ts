import { z } from 'zod';
import { workKinds, workLevels } from '#model/work.ts';

const filled = z.string().min(1, '不能为空。');
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_.][a-z0-9_]+)*$/u, 'id 用小写拉丁字母、数字、- 和 .。');
const list = z.array(filled).default([]);

/**
 * A regular expression as an editor writes it. Open-ended repetition is refused, because it can
 * take the square of a line's length and these are tried on every line of the archive.
 */
const expression = filled.superRefine((source, context) => {
  if (/(?<!\\)[*+]|\{\d*,\}/u.test(source.replace(/\[[^\]]*\]/gu, '[]'))) {
    context.addIssue({ code: 'custom', message: '不用 * 和 +，空当写明上限，如 {0,12}。' });
  }
  try {
    new RegExp(source, 'u');
  } catch {
    context.addIssue({ code: 'custom', message: '不是合法的正则表达式。' });
  }
});

/** An entry of `works.yaml`. */
export const workSchema = z.strictObject({
  id,
  title: filled,
  kind: z.enum(workKinds),
  issuer: filled.exactOptional(),
  level: z.enum(workLevels),
  region: z
    .string()
    .regex(/^(?:\d{6}|\d{9})$/u, '地区代码是六位或九位数字。')
    .exactOptional(),
  documentNumber: filled.exactOptional(),
  variants: list,
  names: list,
  standsFor: z.array(id).default([]),
  note: filled.exactOptional(),
});

/** An entry of `topics.yaml`. */
export const topicSchema = z.strictObject({
  id,
  label: filled,
  chapters: z.strictObject({
    outline2015: filled.exactOptional(),
    outline2021: filled.exactOptional(),
  }),
  strong: z.array(expression).min(1, '至少写一条。'),
  weak: z.array(expression).default([]),
  misleading: z.array(expression).default([]),
});

const template = filled.refine(
  (words) => words.split('#').length === 2,
  '句式里要有一个 #，表示数字。',
);

/** A pattern is a template alone, or a template with conditions on the sentence around it. */
const patternSchema = z.union([
  template.transform((words) => ({ words })),
  z.strictObject({
    words: template,
    within: expression.exactOptional(),
    without: expression.exactOptional(),
  }),
]);

/** An entry of `indicators.yaml`. */
export const indicatorSchema = z.strictObject({
  id,
  name: filled,
  units: list,
  definition: filled.exactOptional(),
  notToConfuse: filled.exactOptional(),
  patterns: z.array(patternSchema).default([]),
});
