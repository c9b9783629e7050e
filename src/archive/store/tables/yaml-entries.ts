import type { VFile } from 'vfile';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** Where something is written; from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Text as written, with its place. */
export interface Written {
  readonly text: string;
  readonly place: FilePlace;
}

/** One entry of a YAML list: its fields by name, each read as text. */
export interface YamlEntry {
  readonly place: FilePlace;
  readonly texts: ReadonlyMap<string, Written>;
  readonly lists: ReadonlyMap<string, readonly Written[]>;
}

/** The fields that an entry may have. */
export interface EntryShape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Fields that hold a list; at least one item each. */
  readonly lists: readonly string[];
}

/** What is wrong, and where. */
export type Complain = (reason: string, place: FilePlace) => void;

/** Speaks of faults of one file in the way of all others; a fault makes the file unsound. */
export function complainer(file: VFile, ruleId: string): Complain {
  return (reason, place) => {
    file.message(reason, { place, ruleId, source: 'nianbao' }).fatal = true;
  };
}

/**
 * Reads a YAML list of entries of one shape. Everything written is read as text, so that the region
 * `440205` is no number. An entry with a fault is left out, and each fault is told with its place:
 * a field that is unknown, missing, empty or of another form.
 */
export function yamlEntriesOf(
  file: VFile,
  shape: EntryShape,
  complain: Complain,
): readonly YamlEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(String(file), { schema: 'failsafe', lineCounter: lines });
  const placeOf: PlaceOf = (node) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    complain(`这一行不是合法的 YAML：${error.code}`, { line, column: col });
  }
  if (document.errors.length > 0 || document.contents === null) return [];
  if (!isSeq(document.contents)) {
    complain('这里应为一个列表，每条以 - 开头。', placeOf(document.contents));
    return [];
  }
  return document.contents.items.flatMap((item) => {
    const node = item as Node;
    if (isMap(node)) return entryOf(node, shape, { placeOf, complain }) ?? [];
    complain('这一条应写作“名称: 内容”。', placeOf(node));
    return [];
  });
}

type PlaceOf = (node: Node | null | undefined) => FilePlace;

interface Reading {
  readonly placeOf: PlaceOf;
  readonly complain: Complain;
}

function entryOf(node: YAMLMap, shape: EntryShape, reading: Reading): YamlEntry | undefined {
  const { placeOf, complain } = reading;
  let isSound = true;
  const refuse: Complain = (reason, place) => {
    isSound = false;
    complain(reason, place);
  };
  const texts = new Map<string, Written>();
  const lists = new Map<string, readonly Written[]>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const held = value as Node | null;
    const place = placeOf(held ?? (key as Node));
    if (shape.lists.includes(name)) {
      lists.set(name, listOf(held, name, { placeOf, complain: refuse }));
    } else if (!shape.required.includes(name) && !shape.optional.includes(name)) {
      refuse(`不认得 ${name}。`, placeOf(key as Node));
    } else if (!isScalar(held) || String(held.value ?? '') === '') {
      refuse(`${name} 应为文字，不能为空。`, place);
    } else texts.set(name, { text: String(held.value), place });
  }
  for (const name of [...shape.required, ...shape.lists]) {
    if (!texts.has(name) && !node.has(name)) refuse(`缺 ${name}。`, placeOf(node));
  }
  return isSound ? { place: placeOf(node), texts, lists } : undefined;
}

function listOf(
  node: Node | null,
  name: string,
  { placeOf, complain }: Reading,
): readonly Written[] {
  const items = isSeq(node) ? node.items : [];
  const texts = items.flatMap((item) =>
    isScalar(item) && String(item.value ?? '') !== ''
      ? [{ text: String(item.value), place: placeOf(item) }]
      : [],
  );
  if (texts.length === 0 || texts.length < items.length) {
    complain(`${name} 应为列表，每项是文字，至少一项。`, placeOf(node));
  }
  return texts;
}
