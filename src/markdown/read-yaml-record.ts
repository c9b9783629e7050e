import type { VFile } from 'vfile';
import type { z } from 'zod';
import type { Point } from './block.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';
import { checked, fieldNameOf } from './schema-words.ts';

/** Facts that editors write one a line, `name: value`. */
export interface YamlRecordForm<Data> {
  readonly schema: z.ZodType<Data>;
  /** The rule that its faults are told under. */
  readonly ruleId: string;
  /** All of the file, unless it stands at the head of something else. */
  readonly text?: string;
  /** Line of the file that the text begins on, from 1. */
  readonly firstLine?: number;
}

export interface YamlRecord<Data> extends Pick<YamlReading, 'pointOf'> {
  readonly data: Data;
}

/**
 * Reads a record. Every fault is a message where it stands; `undefined` when there is any. An empty
 * text is a record without facts.
 */
export function readYamlRecord<Data>(
  file: VFile,
  { schema, ruleId, text = String(file), firstLine = 1 }: YamlRecordForm<Data>,
): YamlRecord<Data> | undefined {
  const complain = (place: Point, reason: string, note?: string): void => {
    const message = file.message(reason, { place, ruleId, source: 'nianbao' });
    message.fatal = true;
    message.note = note;
  };
  const { value, faults, pointOf, pointOfKey } = readYaml(text, firstLine);
  for (const { point, reason, hint } of faults) complain(point, reason, hint);
  if (faults.length > 0) return undefined;

  const { data, faults: wrong } = checked(schema, value ?? {});
  for (const { path, reason, hint, isKey } of wrong) {
    const name = fieldNameOf(isKey ? path.slice(0, -1) : path);
    const place = isKey ? pointOfKey(path) : pointOf(path);
    complain(place, name === '' ? reason : `${name}：${reason}`, hint);
  }
  return data === undefined ? undefined : { data, pointOf };
}
