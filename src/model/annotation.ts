import type { Bound } from './bound.ts';

/**
 * What an editor says of the words of a report, tied to those words.
 *
 * An annotation covers the characters from `start` up to `end` of one {@link TextLine}, counted in
 * UTF-16 code units of its reading text (corrections made, supplied text included). Annotations
 * nest or are disjoint; they never cross.
 */
export type Annotation = Citation | Figure | Sic | Correction | Supplied | Gap;

/** The names of the annotations, as they are written in Markdown. */
export type AnnotationKind = Annotation['kind'];

/** What tells one kind of annotation from another, wherever annotations are handled as such. */
interface AnnotationTraits {
  /** Says what the words mean, or how they are printed. Of two on the same words, meaning is outer. */
  readonly layer: 'meaning' | 'print';
  /** The reading text is not what is printed. */
  readonly changesText: boolean;
  /** Whether it stands on words of the reading text, or where there are none. */
  readonly covers: 'words' | 'nothing' | 'either';
  /** In a message to an editor. */
  readonly label: string;
}

export const annotationTraits = {
  cite: { layer: 'meaning', changesText: false, covers: 'words', label: '引用' },
  figure: { layer: 'meaning', changesText: false, covers: 'words', label: '数据' },
  sic: { layer: 'print', changesText: false, covers: 'words', label: '存疑' },
  corr: { layer: 'print', changesText: true, covers: 'either', label: '更正' },
  supplied: { layer: 'print', changesText: true, covers: 'words', label: '补字' },
  gap: { layer: 'print', changesText: false, covers: 'nothing', label: '缺失' },
} as const satisfies Readonly<Record<AnnotationKind, AnnotationTraits>>;

export const annotationKinds = Object.keys(annotationTraits) as readonly AnnotationKind[];

type WithTrait<Trait extends Partial<AnnotationTraits>> = {
  [Kind in AnnotationKind]: (typeof annotationTraits)[Kind] extends Trait
    ? Extract<Annotation, { readonly kind: Kind }>
    : never;
}[AnnotationKind];

/** What an editor says of the print: something is wrong, or has been mended. */
export type PrintRemark = WithTrait<{ layer: 'print' }>;

/** Where the reading text is not what is printed. */
export type Emendation = WithTrait<{ changesText: true }>;

/** What is said of words without changing them: they cite, they count, they look wrong. */
export type Remark = WithTrait<{ changesText: false; covers: 'words' }>;

export function isPrintRemark(annotation: Annotation): annotation is PrintRemark {
  return annotationTraits[annotation.kind].layer === 'print';
}

export function isEmendation(annotation: Annotation): annotation is Emendation {
  return annotationTraits[annotation.kind].changesText;
}

/** Says something of words that stand there without it, and so may stand beside them. */
export function isRemark(annotation: Annotation): annotation is Remark {
  const { changesText, covers } = annotationTraits[annotation.kind];
  return !changesText && covers === 'words';
}

/** What is printed where the reading text has been changed. */
export function printedFormOf(change: Emendation): string {
  switch (change.kind) {
    case 'corr':
      return change.sic;
    case 'supplied':
      return '';
  }
}

/**
 * In order of the text. Of two on the same characters, what the words mean is outside what is said of
 * their print, and what changes them inside.
 */
export function outerFirst(a: Annotation, b: Annotation): number {
  return a.start - b.start || b.end - a.end || depthOf(a) - depthOf(b);
}

function depthOf(annotation: Annotation): number {
  if (!isPrintRemark(annotation)) return 0;
  return isRemark(annotation) ? 1 : 2;
}

interface Span {
  /** First UTF-16 code unit covered. */
  readonly start: number;
  /** One past the last; equal to `start` only for a {@link Gap}. */
  readonly end: number;
}

/** These words cite a work of `authorities/works.yaml`. */
export interface Citation extends Span {
  readonly kind: 'cite';
  readonly work: string;
}

/** A number with its unit that measures an indicator of `authorities/indicators.yaml`. */
export interface Figure extends Span {
  readonly kind: 'figure';
  readonly of: string;
  /** Whom or what the number covers, where that is not the issuer's whole territory. */
  readonly scope?: string;
  /** The span of time it covers, where that is not the year of the report. */
  readonly period?: string;
  /** Of a number that is not exact: on which side of it the true one lies. Markdown has `approx`. */
  readonly bound?: Bound;
}

/** Printed so; looks wrong; left alone. */
export interface Sic extends Span {
  readonly kind: 'sic';
  readonly note?: string;
}

/** A corrected reading; `sic` is what is printed. */
export interface Correction extends Span {
  readonly kind: 'corr';
  readonly sic: string;
  readonly note?: string;
}

/** Absent in the capture, supplied by the editor. */
export interface Supplied extends Span {
  readonly kind: 'supplied';
  readonly note?: string;
}

/** Something is lost here and is not supplied. */
export interface Gap extends Span {
  readonly kind: 'gap';
  readonly reason: string;
}

/** A run of text with what editors say of it. Never holds a line break. */
export interface TextLine {
  /** The reading text. */
  readonly text: string;
  /** In order of `start`, outer before inner. */
  readonly annotations: readonly Annotation[];
}
