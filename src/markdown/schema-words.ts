import { z } from 'zod';
import { nearestOf } from '#model/nearest.ts';

/** What is wrong with data that a schema was held against. */
export interface SchemaFault {
  readonly path: readonly PropertyKey[];
  /** One Chinese sentence, without the path. */
  readonly reason: string;
  /** The key is wrong, not its value. */
  readonly isKey: boolean;
}

/**
 * Holds data against a schema.
 *
 * @returns the data as the schema makes it, or all that is wrong with it, each key that does not
 *   exist by itself; in Chinese whether or not the schema has words of its own
 */
export function checked<Data>(schema: z.ZodType<Data>, value: unknown): Checked<Data> {
  const parsed = schema.safeParse(value, { error: wordsOf });
  return parsed.success
    ? { data: parsed.data, faults: [] }
    : { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue)) };
}

/** Sound data, or faults. */
export type Checked<Data> =
  | { readonly data: Data; readonly faults: readonly [] }
  | { readonly data?: undefined; readonly faults: readonly SchemaFault[] };

function faultsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): SchemaFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const reasons = issue.message.split('\n');
    return issue.keys.map((key, position) => ({
      path: [...path, key],
      reason: reasons[position] ?? issue.message,
      isKey: true,
    }));
  }
  if (issue.code === 'invalid_key') {
    return [{ path, reason: issue.issues[0]?.message ?? issue.message, isKey: true }];
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find(([first]) => first?.code !== 'invalid_type');
    if (meant !== undefined) return meant.flatMap((inner) => faultsOf(inner, path));
  }
  return [{ path, reason: issue.message, isKey: false }];
}

/** What is wrong, whatever the library would say. Of keys that do not exist, one line each. */
function wordsOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return wordsOfKeys(issue.keys, issue.inst);
  if (issue.input === undefined) return '缺少这一项。';
  if (issue.code === 'invalid_value') return wordsOfChoice(issue.values, issue.input);
  if (issue.code === 'too_small') return '不能空着。';
  if (issue.code === 'invalid_type') return shapes[issue.expected] ?? '写法不对。';
  return '写法不对。';
}

const shapes: Readonly<Record<string, string>> = {
  string: '这里要写文字，写在冒号后面的同一行。',
  array: '这里要写列表，一项一行，每项以“- ”开头。',
  tuple: '这里要写方括号里的几项，用半角逗号隔开。',
  object: '这里要分项来写，每项“名称: 内容”。',
  record: '这里要分项来写，每项“名称: 内容”。',
};

function wordsOfKeys(keys: readonly string[], schema: unknown): string {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const choice = known.length > 8 ? '。' : `，可以写的有 ${known.join('、')}。`;
  return keys
    .map((key) => {
      const nearest = nearestOf(key, known);
      return `没有 ${key} 这个项目${nearest === undefined ? choice : `，是不是 ${nearest}？`}`;
    })
    .join('\n');
}

function wordsOfChoice(values: readonly unknown[], input: unknown): string {
  const choice = values.map(String);
  const nearest = nearestOf(String(input), choice);
  return `须为 ${choice.join('、')} 之一${nearest === undefined ? '。' : `，是不是 ${nearest}？`}`;
}
