import { type Annotation, annotationKinds, type TextLine } from '#model/annotation.ts';
import { markupSlipsIn } from './markup-slips.ts';

/** A backslash may be escaped itself. */
const unescapedColonAtEnd = /(?<=(?<!\\)(?:\\\\)*):$/u;

/** Writes the words of a heading or paragraph with their annotations, as Markdown of one line. */
export function writeLine({ text, annotations }: TextLine): string {
  const writer: Writer = { text, written: '', at: 0, open: [] };
  for (const annotation of annotations) {
    while (isBehind(writer.open.at(-1), annotation)) close(writer);
    advance(writer, annotation.start);
    writer.written = readyForAnnotation(writer.written) + bracketsOf(annotation)[0];
    writer.open.push(annotation);
  }
  while (writer.open.length > 0) close(writer);
  advance(writer, text.length);
  return writer.written;
}

/** What an annotation writes in front of its words, and behind them. */
export function bracketsOf(annotation: Annotation): readonly [before: string, behind: string] {
  return [`:${annotation.kind}[`, `]${attributesOf(annotationFactsOf(annotation))}`];
}

/** Words as they are written inside the brackets of an annotation. */
export function escapedWords(words: string): string {
  return escapeText(words, true);
}

/** A colon in front of an annotation would take its colon away. */
export function readyForAnnotation(written: string): string {
  return written.replace(unescapedColonAtEnd, '\\:');
}

/** Writes `{name=value …}`, or nothing where no value is given. */
export function attributesOf(values: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? name : `${name}=${quoted(String(value))}`));
  return written.length === 0 ? '' : `{${written.join(' ')}}`;
}

interface Writer {
  readonly text: string;
  written: string;
  /** Up to where the text is written. */
  at: number;
  readonly open: Annotation[];
}

function isBehind(outer: Annotation | undefined, next: Annotation): boolean {
  return outer !== undefined && outer.end <= next.start && outer.start < next.end;
}

function advance(writer: Writer, end: number): void {
  const text = escapeText(writer.text.slice(writer.at, end), writer.open.length > 0);
  // A brace behind a closed bracket is read as its attributes, or as meant to be.
  const follows = writer.written.endsWith(']');
  writer.written += follows ? text.replace(/^\s?(?=\{)/u, '$&\\') : text;
  writer.at = end;
}

function close(writer: Writer): void {
  const annotation = writer.open.at(-1);
  if (annotation === undefined) return;
  advance(writer, annotation.end);
  writer.open.pop();
  writer.written += bracketsOf(annotation)[1];
}

/** What stands in the braces. Which bound a number has is in the text; the braces say that it has one. */
export function annotationFactsOf(annotation: Annotation): Readonly<Record<string, unknown>> {
  const { kind, start: _start, end: _end, ...facts } = annotation;
  if (kind !== 'figure') return facts;
  const { bound, ...others } = annotation;
  return { of: others.of, scope: others.scope, period: others.period, approx: bound && true };
}

const annotationName = `(?:${annotationKinds.join('|')})(?![\\p{L}\\p{N}_-])`;
const readsAsMarkup = new RegExp(`:(?=${annotationName}|[^\\s:[\\]{}]+[[{])`, 'gu');

/**
 * Escapes what would be read as markup, or as a slip in it: backslashes, annotations, and brackets
 * inside brackets.
 */
function escapeText(text: string, insideBrackets: boolean): string {
  const slips = markupSlipsIn(text);
  const marks = new Set([
    ...[...text.matchAll(readsAsMarkup)].map(({ index }) => index),
    // A full-width colon cannot be escaped; what follows it can.
    ...slips.map(({ at, end }) => (text.charAt(at) === '：' ? end - 1 : at)),
  ]);
  const isEscaped = (mark: string, at: number) =>
    mark === '\\' || marks.has(at) || (insideBrackets && /[[\]]/u.test(mark));
  return text.replace(/\\(?=[!-/:-@[-`{-~]|$)|[:[\]{]/gu, (mark, at: number) =>
    isEscaped(mark, at) ? `\\${mark}` : mark,
  );
}

/** The marks that a value in quotes has in another form. */
export function unquoted(value: string): string {
  return Object.entries(references).reduceRight(
    (text, [mark, reference]) => text.replaceAll(reference, mark),
    value,
  );
}

/** Brackets too: those of the words around an annotation are matched before its braces are read. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '[': '&#91;',
  ']': '&#93;',
};

function quoted(value: string): string {
  if (/^[\p{L}\p{N}_.-]+$/u.test(value)) return value;
  return `"${value.replace(/[&"[\]]/gu, (mark) => references[mark] ?? mark)}"`;
}
