import { annotationFactsOf } from '#markdown/write-line.ts';
import type { Anchor } from '#model/anchor.ts';
import {
  type Annotation,
  isEmendation,
  isRemark,
  outerFirst,
  type TextLine,
} from '#model/annotation.ts';
import { type MarkLine, writeMarkLine } from './mark-line.ts';

/** A line without what can stand beside it: remarks, and the notes on what is corrected. */
export function bareLineOf({ text, annotations }: TextLine): TextLine {
  return {
    text,
    annotations: annotations
      .filter((annotation) => !isMovable(annotation, annotations))
      .map(withoutNote),
  };
}

/** What is said of a line and does not stand in its text, as lines of a file of marks. */
export function marksBeside(
  anchor: Anchor,
  { whole, inText }: { readonly whole: TextLine; readonly inText: TextLine },
): readonly string[] {
  const { text, annotations } = whole;
  return annotations.flatMap((annotation) => {
    const there = inText.annotations.find((other) => isOfOne(other, annotation));
    const facts =
      there === undefined ? annotationFactsOf(annotation) : noteLacking(there, annotation);
    if (facts === undefined) return [];
    const { kind, start, end } = annotation;
    const words = text.slice(start, end);
    const nth = isEmendation(annotation)
      ? nthAlike(annotation, whole)
      : nthPlace(text, words, start);
    return writeMarkLine({ anchor, nth, kind, words, facts: textsOf(facts) });
  });
}

/** An annotation as it stands in the text; what is noted of it stands beside. */
export function withoutNote(annotation: Annotation): Annotation {
  if (!isEmendation(annotation) || annotation.note === undefined) return annotation;
  const { note: _note, ...bare } = annotation;
  return bare;
}

/** Those on the same words stay in the text where it alone says which is outside. */
function isMovable(annotation: Annotation, all: readonly Annotation[]): boolean {
  if (!isRemark(annotation)) return false;
  const same = all.filter(({ start, end }) => start === annotation.start && end === annotation.end);
  const isOrdered = same.toSorted(outerFirst).every((one, at) => one === same[at]);
  return isOrdered && new Set(same.map(({ kind }) => kind)).size === same.length;
}

function isOfOne(a: Annotation, b: Annotation): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end;
}

function noteLacking(there: Annotation, whole: Annotation): object | undefined {
  if (!isEmendation(there) || !isEmendation(whole)) return undefined;
  return there.note === undefined && whole.note !== undefined ? { note: whole.note } : undefined;
}

function textsOf(facts: object): MarkLine['facts'] {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => [name, value === true ? '' : String(value)]),
  );
}

/** Which of the corrections or supplements with these words it is, from 1. */
function nthAlike(annotation: Annotation, { text, annotations }: TextLine): number {
  const words = text.slice(annotation.start, annotation.end);
  const alike = annotations.filter(
    ({ kind, start, end }) => kind === annotation.kind && text.slice(start, end) === words,
  );
  return alike.indexOf(annotation) + 1;
}

function nthPlace(text: string, words: string, start: number): number {
  let nth = 1;
  for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1))
    nth += 1;
  return nth;
}
