import { z } from 'zod';
import { nearestOf } from '#model/nearest.ts';

/** What is wrong with data that a schema was held against. */
export interface SchemaFault {
  readonly path: readonly PropertyKey[];
  /** One Chinese sentence, without the path. */
  readonly reason: string;
  readonly hint?: string;
  /** The key is wrong, not its value. */
  readonly isKey?: true;
}

/** Sound data, or faults. */
export type Checked<Data> =
  | { readonly data: Data; readonly faults: readonly [] }
  | { readonly data?: undefined; readonly faults: readonly SchemaFault[] };

/**
 * Holds data against a schema.
 *
 * @returns the data as the schema makes it, or all that is wrong with it, each key that does not
 *   exist by itself; in Chinese whether or not the schema has words of its own
 */
export function checked<Data>(schema: z.ZodType<Data>, value: unknown): Checked<Data> {
  const parsed = schema.safeParse(value, { error: wordsOf });
  if (parsed.success) return { data: parsed.data, faults: [] };
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue));
  return {
    faults: withoutMisspelt(faults).map((fault) => ({
      ...fault,
      ...hintOn(valueAt(value, fault.path)),
    })),
  };
}

/** A key that is missing because it was written wrongly is told once. */
function withoutMisspelt(faults: readonly Found[]): readonly SchemaFault[] {
  const missed = new Map(
    faults.filter(({ reason }) => reason === missing).map(({ path }) => [fieldNameOf(path), path]),
  );
  const strangers = faults.filter(({ known }) => known !== undefined);
  const told = strangers.map(({ path, known = [] }) => {
    const above = path.slice(0, -1);
    const key = String(path.at(-1));
    const absent = known.filter((name) => missed.has(fieldNameOf([...above, name])));
    const only = strangers.length === 1 && absent.length === 1 ? absent[0] : undefined;
    const meant = nearestOf(key, known) ?? only;
    if (meant !== undefined) missed.delete(fieldNameOf([...above, meant]));
    return { path, reason: wordsOfKey(key, { known, meant }), isKey: true as const };
  });
  const others = faults.filter(
    ({ path, reason, known }) =>
      known === undefined && (reason !== missing || missed.has(fieldNameOf(path))),
  );
  return [...told, ...others];
}

function wordsOfKey(
  key: string,
  { known, meant }: { readonly known: readonly string[]; readonly meant: string | undefined },
): string {
  if (meant !== undefined) return `没有 ${key} 这个项目，是不是 ${meant}？`;
  const choice = known.length > 8 ? '' : `，可以写的有 ${known.join('、')}`;
  return `没有 ${key} 这个项目${choice}。`;
}

/** A path as people read it, counted from 1: `source.zones.1`. */
export function fieldNameOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
}

interface Found extends SchemaFault {
  /** Of a key that does not exist: those that do. */
  readonly known?: readonly string[];
}

function faultsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): Found[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known: readonly string[] = JSON.parse(issue.message);
    return issue.keys.map((key) => ({ path: [...path, key], reason: '', known }));
  }
  if (issue.code === 'invalid_key') {
    return [{ path, reason: issue.issues[0]?.message ?? issue.message, isKey: true }];
  }
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((branch) => !branch.some(isOfOtherShape));
    if (meant !== undefined) return meant.flatMap((inner) => faultsOf(inner, path));
  }
  return [{ path, reason: issue.message }];
}

/** One of several forms that is not even of this kind is not the one that was meant. */
function isOfOtherShape({ code, path }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' && path.length === 0;
}

const missing = '缺少这一项。';

/** What is wrong, whatever the library would say; of keys that do not exist, those that do, as JSON. */
function wordsOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const { inst } = issue;
    return JSON.stringify(inst instanceof z.ZodObject ? Object.keys(inst.shape) : []);
  }
  if (issue.input === undefined) return missing;
  if (issue.code === 'invalid_value') return wordsOfChoice(issue.values, issue.input);
  if (issue.code === 'too_small') return '不能空着。';
  if (issue.code === 'invalid_type') return shapes[issue.expected] ?? '写法不对。';
  return '写法不对。';
}

const shapes: Readonly<Record<string, string>> = {
  string: '这里要写文字，写在冒号后面的同一行。',
  array: '这里要写列表，一项一行，每项以“- ”开头。',
  object: '这里要分项来写，每项“名称: 内容”。',
  record: '这里要分项来写，每项“名称: 内容”。',
};

function wordsOfChoice(values: readonly unknown[], input: unknown): string {
  const choice = values.map(String);
  const nearest = nearestOf(String(input), choice);
  return `须为 ${choice.join('、')} 之一${nearest === undefined ? '。' : `，是不是 ${nearest}？`}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (held, step) =>
      typeof held === 'object' && held !== null ? Reflect.get(held, step) : undefined,
    value,
  );
}

/** What the eye passes over in a value: marks that YAML knows in half width only. */
function hintOn(value: unknown): Pick<SchemaFault, 'hint'> {
  const text = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof text !== 'string') return {};
  if (/^[“”‘’＂]|[“”‘’＂]$/u.test(text)) return { hint: '引号用半角的 "，或者不用引号。' };
  if (Array.isArray(value) && /[，、]/u.test(text)) return { hint: '各项之间用半角逗号。' };
  return {};
}
