import type { VFile } from 'vfile';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Indicator } from '#model/indicator.ts';
import type { Topic } from '#model/topic.ts';
import type { Work } from '#model/work.ts';
import { indicatorSchema, topicSchema, workSchema } from './authority-schemas.ts';

/** Reads `works.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseWorks(file: VFile): readonly Work[] | undefined {
  const works = readEntries(file, workSchema);
  const known = new Set(works?.map((work) => work.id));
  for (const work of works ?? []) {
    for (const member of work.standsFor.filter((id) => !known.has(id))) {
      complain(file, `${work.id}：standsFor 里的 ${member} 不在本表。`, undefined);
    }
  }
  return file.messages.some((message) => message.fatal) ? undefined : works;
}

/** Reads `topics.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseTopics(file: VFile): readonly Topic[] | undefined {
  return readEntries(file, topicSchema);
}

/** Reads `indicators.yaml`; `undefined` when anything in it is wrong, with a message for each. */
export function parseIndicators(file: VFile): readonly Indicator[] | undefined {
  return readEntries(file, indicatorSchema);
}

/**
 * A YAML list of entries with distinct ids. Scalars are read as the text they are written as, so
 * that the region `440205` is no number.
 */
function readEntries<Entry extends { readonly id: string }>(
  file: VFile,
  schema: z.ZodType<Entry>,
): readonly Entry[] | undefined {
  const lines = new LineCounter();
  const document = parseDocument(String(file), { schema: 'failsafe', lineCounter: lines });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: Math.max(1, col) };
  };
  for (const error of document.errors) {
    complain(file, `这一行不是合法的 YAML：${error.code}`, placeOf(error.pos[0]));
  }
  if (document.errors.length > 0) return undefined;

  const parsed = z.array(schema).superRefine(refuseDoubles).safeParse(plainValueOf(document));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const place = placeOf(offsetOf(document, issue.path));
    complain(file, `${nameOf(document, issue.path)}：${reasonOf(issue)}`, place);
  }
  return undefined;
}

/** A hostile file may hold aliases that unfold without end; the library throws on them. */
function plainValueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function refuseDoubles(entries: readonly { readonly id: string }[], context: z.RefinementCtx) {
  const seen = new Set<string>();
  for (const [position, { id }] of entries.entries()) {
    if (seen.has(id)) {
      context.addIssue({ code: 'custom', path: [position, 'id'], message: `${id} 已经用过。` });
    }
    seen.add(id);
  }
}

function complain(
  file: VFile,
  reason: string,
  place: { line: number; column: number } | undefined,
): void {
  file.message(reason, {
    ...(place && { place }),
    ruleId: 'authority',
    source: 'nianbao',
  }).fatal = true;
}

/** `fuyi.received.patterns.0`: the entry by its id, where it has one. */
function nameOf(document: Document.Parsed, path: readonly PropertyKey[]): string {
  const [position, ...rest] = path;
  if (position === undefined) return '本表';
  const id: unknown = document.getIn([position, 'id']);
  return [typeof id === 'string' ? id : `第${Number(position) + 1}条`, ...rest].join('.');
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `不认得 ${issue.keys.join('、')}。`;
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return '缺失或写法不对。';
  return issue.message;
}

/** Where the value at a path is written, or the nearest thing above it that is. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
