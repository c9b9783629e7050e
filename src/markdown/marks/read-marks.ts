import type { VFile } from 'vfile';
import { z } from 'zod';
import { annotationSchemas } from '#markdown/annotation-schema.ts';
import { checked, fieldNameOf } from '#markdown/schema-words.ts';
import { type AnnotationKind, annotationTraits } from '#model/annotation.ts';
import { type MarkLine, parseMarkLine } from './mark-line.ts';

/** A line that says something, and what it says, checked. */
export interface Mark extends MarkLine {
  readonly kind: BesideKind;
  readonly data: object;
  /** Of its file, from 1. */
  readonly line: number;
}

/** What may stand beside: remarks on words, and the notes on what is corrected in the text. */
export type BesideKind = Exclude<AnnotationKind, 'gap'>;

/** Says on a file of marks that one of its lines is not as it should be. */
export function complainOfMark(
  file: VFile,
  {
    line,
    reason,
    hint,
  }: { readonly line: number; readonly reason: string; readonly hint?: string },
): void {
  const place = { line, column: 1 };
  const message = file.message(reason, { place, ruleId: 'beside', source: 'nianbao' });
  message.fatal = true;
  message.note = hint;
}

const note = z.strictObject({ note: annotationSchemas.sic.shape.note.unwrap() });
const schemas: Readonly<Record<BesideKind, z.ZodType<object>>> = {
  cite: annotationSchemas.cite,
  figure: annotationSchemas.figure,
  sic: annotationSchemas.sic,
  corr: note,
  supplied: note,
};

/** Reads a file of marks, each line by itself. A line that cannot be read is a message, and no mark. */
export function readMarks(file: VFile): readonly Mark[] {
  const seen = new Set<string>();
  return String(file)
    .split(/\r?\n/u)
    .flatMap((text, index) => {
      if (text === '' || seen.has(text)) return [];
      seen.add(text);
      return markOf(text, index + 1, file) ?? [];
    });
}

function markOf(text: string, line: number, file: VFile): Mark | undefined {
  const read = parseMarkLine(text);
  if (read === undefined) {
    complainOfMark(file, { line, reason: '这一行读不成标注。', hint: formHint });
    return undefined;
  }
  const { kind } = read;
  if (!isBesideKind(kind)) {
    const reason = Object.hasOwn(annotationTraits, kind)
      ? `:${kind} 写在正文里，不写在这里。`
      : noKind(kind);
    complainOfMark(file, { line, reason, hint: formHint });
    return undefined;
  }
  const { data, faults } = checked(schemas[kind], read.facts);
  for (const { path, reason, isKey } of faults) {
    const key = fieldNameOf(isKey ? path.slice(0, -1) : path);
    complainOfMark(file, { line, reason: `\`:${kind}\`${key && ` 的 ${key}`}：${reason}` });
  }
  return data && { ...read, kind, data, line };
}

const formHint =
  '一行一处：编号、空格、标注，如 s2-3-p1 :figure[49件]{of=fuyi.received}；不是那一段里的第一处，编号后写 /2。';

function noKind(kind: string): string {
  return `没有 ${kind} 这种标注，可以写的有 ${Object.keys(schemas).join('、')}。`;
}

function isBesideKind(kind: string): kind is BesideKind {
  return Object.hasOwn(schemas, kind);
}
