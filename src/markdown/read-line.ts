import type { Parents, PhrasingContent, PhrasingContentMap } from 'mdast';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import {
  type Annotation,
  type AnnotationKind,
  annotationKinds,
  annotationTraits,
  type TextLine,
} from '#model/annotation.ts';
import { complainOfAnnotation, reportFaults } from './annotation-faults.ts';
import { annotationOf, withBound } from './annotation-of.ts';
import { annotationSchemas } from './annotation-schema.ts';
import type { AnnotationMark, TextRun } from './block.ts';
import { type MarkupSlip, markupSlipsIn, slipBehind } from './markup-slips.ts';
import { pointsIn } from './points.ts';
import { checked } from './schema-words.ts';

/**
 * Reads the words of a heading or paragraph, and what is annotated of them.
 *
 * A `:name` that is no annotation is text, as `上午8:30召开` shows; an annotation with a fault is a
 * message, and its words stay.
 */
export function readLine(parent: Parents, file: VFile): ReadLine {
  const reader: Reader = {
    file,
    source: String(file),
    text: '',
    annotations: [],
    runs: [],
    marks: [],
  };
  readAll(parent.children as PhrasingContent[], reader);
  complainOfSlips(parent, reader);
  const annotations = reader.annotations.sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    line: {
      text: reader.text,
      annotations: annotations.map((each) => withBound(each, reader.text)),
    },
    runs: reader.runs,
    marks: reader.marks,
  };
}

/** The words of a line, and where they stand in the file. */
interface ReadLine {
  readonly line: TextLine;
  readonly runs: readonly TextRun[];
  readonly marks: readonly AnnotationMark[];
}

type TextDirective = PhrasingContentMap['textDirective'];

interface Reader {
  readonly file: VFile;
  readonly source: string;
  text: string;
  readonly annotations: Annotation[];
  readonly runs: TextRun[];
  readonly marks: AnnotationMark[];
}

function readAll(nodes: readonly PhrasingContent[], reader: Reader): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(node.value, node, reader);
    else if (node.type === 'textDirective' && isAnnotationKind(node.name)) {
      readAnnotation(node, node.name, reader);
    } else if (node.type === 'textDirective') restore(node, reader);
    else addSource(node.position?.start.offset, { end: node.position?.end.offset, reader });
  }
}

function addText(value: string, node: PhrasingContent, reader: Reader): void {
  if (value.includes('\n')) {
    reader.file.message('一段要写在一行里；换行处已按不空格接上。', {
      place: node.position,
      ruleId: 'one-line-paragraph',
      source: 'nianbao',
    });
  }
  const text = value.replace(/[^\S\n]*\n[^\S\n]*/gu, '');
  addRuns(text, node.position?.start.offset ?? 0, reader);
  reader.text += text;
}

/** Notes where text stands whose source has more characters: backslashes, line breaks. */
function addRuns(text: string, start: number, reader: Reader): void {
  reader.runs.push({ at: reader.text.length, source: start });
  let source = start;
  for (let at = 0; at < text.length; at += 1, source += 1) {
    if (text.charAt(at) === reader.source.charAt(source)) continue;
    source = Math.max(source, reader.source.indexOf(text.charAt(at), source));
    reader.runs.push({ at: reader.text.length + at, source });
  }
}

/** Adds a stretch of the file as it stands. */
function addSource(
  start = 0,
  { end = start, reader }: { readonly end: number | undefined; readonly reader: Reader },
): void {
  reader.runs.push({ at: reader.text.length, source: start });
  reader.text += reader.source.slice(start, end);
}

function readAnnotation(node: TextDirective, kind: AnnotationKind, reader: Reader): void {
  const start = reader.text.length;
  const position = reader.annotations.length;
  readAll(node.children, reader);
  const end = reader.text.length;
  const spot = { name: `:${kind}`, node, file: reader.file };
  const slip = slipBehind(kind, aroundEndOf(node, reader.source));
  const schema: z.ZodType<object> = annotationSchemas[kind];
  const { data, faults } = checked(schema, node.attributes ?? {});
  const { covers } = annotationTraits[kind];
  if (slip !== undefined) complainOfAnnotation(slip.reason, { ...spot, hint: slip.hint });
  else if (data === undefined) reportFaults(faults, spot);
  else if (covers === (start === end ? 'words' : 'nothing')) {
    complainOfAnnotation(coverWords[covers].replace('…', kind), spot);
  } else {
    reader.annotations.splice(position, 0, annotationOf(kind, { start, end }, data));
    reader.marks.push({ kind, start, end, ...writtenAt(node, reader.source) });
  }
}

function writtenAt({ position, children }: TextDirective, source: string) {
  const [from = 0, to = from] = [position?.start.offset, position?.end.offset];
  const [first, last] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return { from, to, words: source.slice(first?.offset ?? from, last?.offset ?? from) };
}

const coverWords = {
  words: '`:…` 的方括号里要有字。',
  nothing: '`:…` 标的是缺失处，方括号里不能有字。',
} as const;

function aroundEndOf({ position }: TextDirective, source: string) {
  const { start, end } = position ?? {};
  const written = source.slice(start?.offset, end?.offset);
  return { written, behind: source.slice(end?.offset, (end?.offset ?? 0) + 2) };
}

/** Says on the file what of a line was meant for markup and is read as words; once a line. */
function complainOfSlips(line: Parents, { file, source, text, runs }: Reader): void {
  const offset = line.position?.start.offset ?? 0;
  const isHash = line.type === 'paragraph' && /^[#＃]/u.test(source.slice(offset, offset + 1));
  const offsetOf = ({ at }: Pick<MarkupSlip, 'at'>) => {
    const run = runs.findLast((candidate) => candidate.at <= at);
    return run === undefined ? offset : run.source + at - run.at;
  };
  // What stands behind a backslash was meant for text, and what annotations part was not meant at all.
  const isMarkup = (found: MarkupSlip) => {
    const words = text.slice(found.at, found.end);
    const before = source.slice(0, offsetOf(found)).slice(-2);
    return source.startsWith(words, offsetOf(found)) && !/\\:?$/u.test(before);
  };
  const slip = isHash ? hashSlip : markupSlipsIn(text).find(isMarkup);
  if (slip === undefined) return;
  const place = pointsIn(source)(offsetOf(slip));
  const message = file.message(slip.reason, { place, ruleId: 'annotation', source: 'nianbao' });
  message.note = slip.hint;
}

const hashSlip = {
  at: 0,
  reason: '行首的 # 没有读成标题。',
  hint: '标题写作 ## 一、…，# 是半角，后面空一格；原文真以 # 开头，写作 \\#。',
};

/** Puts an undeclared directive back as the text it was; annotations inside its brackets count. */
function restore(node: TextDirective, reader: Reader): void {
  const { start, end } = node.position ?? {};
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) {
    addSource(start?.offset, { end: end?.offset, reader });
    return;
  }
  addSource(start?.offset, { end: first, reader });
  readAll(node.children, reader);
  addSource(last, { end: end?.offset, reader });
}

function isAnnotationKind(name: string): name is AnnotationKind {
  return (annotationKinds as readonly string[]).includes(name);
}
