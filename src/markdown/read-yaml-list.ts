import type { VFile } from 'vfile';
import { z } from 'zod';
import type { Point } from './block.ts';
import { readYaml, type YamlPath } from './read-yaml.ts';
import { checked, fieldNameOf } from './schema-words.ts';

/** A table that editors write as a YAML list. */
export interface YamlTable<Entry> {
  readonly schema: z.ZodType<Entry>;
  /** The rule that its faults are told under. */
  readonly ruleId: string;
  /** What an entry is called: its id. No two are called the same. */
  readonly nameOf: (entry: Entry) => string;
}

/** Sound entries, and how to speak of them. */
export interface YamlList<Entry> {
  readonly entries: readonly Entry[];
  /** Says on the file what is wrong with an entry as a whole table sees it. */
  readonly complain: (path: YamlPath, reason: string) => void;
  readonly pointOf: (path: YamlPath) => Point;
}

/**
 * Reads a list of entries. Every fault is a message where it stands; `undefined` when there is any.
 * An empty file is an empty list.
 */
export function readYamlList<Entry>(
  file: VFile,
  { schema, ruleId, nameOf }: YamlTable<Entry>,
): YamlList<Entry> | undefined {
  const { value, faults, pointOf, pointOfKey } = readYaml(String(file));
  const complain = (place: Point, reason: string, note?: string): void => {
    const message = file.message(reason, { place, ruleId, source: 'nianbao' });
    message.fatal = true;
    message.note = note;
  };
  for (const { point, reason, hint } of faults) complain(point, reason, hint);
  if (faults.length > 0) return undefined;

  const written = value ?? [];
  const { data: entries, faults: wrong } = checked(z.array(schema), written);
  for (const { path, reason, hint, isKey } of wrong) {
    const place = isKey ? pointOfKey(path) : pointOf(path);
    complain(place, `${labelOf(written, isKey ? path.slice(0, -1) : path)}${reason}`, hint);
  }
  if (entries === undefined) return undefined;
  const doubles = doublesOf(entries.map(nameOf));
  for (const { name, position } of doubles) complain(pointOf([position]), `${name} 已经写过。`);
  if (doubles.length > 0) return undefined;
  return { entries, pointOf, complain: (path, reason) => complain(pointOf(path), reason) };
}

/** `fuyi.received 的 patterns.1：`, the entry by its id where it has one. */
function labelOf(written: unknown, [position, ...rest]: YamlPath): string {
  if (position === undefined) return '';
  const entry: unknown = Array.isArray(written) ? written[Number(position)] : undefined;
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  const name = typeof id === 'string' && id !== '' ? id : `第${Number(position) + 1}条`;
  return rest.length === 0 ? `${name}：` : `${name}的 ${fieldNameOf(rest)}：`;
}

function doublesOf(names: readonly string[]) {
  const seen = new Set<string>();
  return names.flatMap((name, position) => {
    if (seen.has(name)) return [{ name, position }];
    seen.add(name);
    return [];
  });
}
