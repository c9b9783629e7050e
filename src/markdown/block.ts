import type { AnnotationKind, TextLine } from '#model/annotation.ts';
import type { SectionSettings } from './annotation-schema.ts';

/** A place in a file; line and column from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Where something stands in a file; line and column from 1, offset from 0. */
export interface Place {
  readonly start: {
    readonly line: number;
    readonly column: number;
    readonly offset?: number | undefined;
  };
  readonly end: {
    readonly line: number;
    readonly column: number;
    readonly offset?: number | undefined;
  };
}

/** From `at` on, a line's text stands in the file from `source` on, up to the next run. */
export interface TextRun {
  /** UTF-16 offset into the line's reading text. */
  readonly at: number;
  /** UTF-16 offset into the file. */
  readonly source: number;
}

/** Where an annotation of a line is written in the file: UTF-16 offsets into it. */
export interface AnnotationMark {
  readonly kind: AnnotationKind;
  /** UTF-16 offsets into the line's reading text, as those of the annotation. */
  readonly start: number;
  readonly end: number;
  /** From its colon up to its last brace. */
  readonly from: number;
  readonly to: number;
  /** Its words, as they are written. */
  readonly words: string;
}

/** What a report's body is made of, before anything is named or nested. */
export type Block = HeadingBlock | ParagraphBlock | SettingsBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  /** Number of `#`: 2 for 一、, 3 for （一）, 4 for 1., 5 for （1）. */
  readonly depth: number;
  readonly line: TextLine;
  /** Where the line's words stand in the file; absent for a block that was not read from one. */
  readonly runs?: readonly TextRun[] | undefined;
  readonly marks?: readonly AnnotationMark[] | undefined;
  readonly place?: Place | undefined;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly line: TextLine;
  /** Where the line's words stand in the file; absent for a block that was not read from one. */
  readonly runs?: readonly TextRun[] | undefined;
  readonly marks?: readonly AnnotationMark[] | undefined;
  readonly place?: Place | undefined;
}

/** `::section{…}`: what an editor says of the section that it stands in. */
export interface SettingsBlock {
  readonly kind: 'settings';
  readonly settings: SectionSettings;
  readonly place?: Place | undefined;
}
