import type { EditorialStep, PublicCorrection } from './history.ts';

/**
 * The facts about a report that are not in its text: who, to whom, when, from where.
 *
 * A fact that the page does not print and that nobody found is absent, never invented.
 */
export interface Metadata {
  readonly title: string;
  /** `supplied` when the page prints no title and the editor made one. */
  readonly titleBasis: 'printed' | 'supplied';
  /** The year the report is about, not the year it came out. */
  readonly year: number;
  /** GB/T 2260 code, or nine digits for a township (GB/T 10114). */
  readonly region: string;
  /** Bodies in whose name it is made, as they write themselves. */
  readonly issuers: readonly string[];
  /** To whom it is reported, as printed in the salutation. */
  readonly addressee?: string;
  /** What the page names as its source or publisher. */
  readonly publisher?: string;
  /** 文号, for example 昭府办函〔2019〕42号. */
  readonly documentNumber?: string;
  /** 索引号. */
  readonly indexNumber?: string;
  /** 体裁分类. */
  readonly genre?: string;
  /** 主题分类. */
  readonly themeClass?: string;
  /** When it was put on the site: `2020-03-25` or `2020-03-25T09:06:00+08:00`. */
  readonly published?: string;
  /** How `published` is known, when the page does not print it. */
  readonly publishedBasis?: 'url';
  /** The date under the signature: `2020-02-28`. */
  readonly signed?: string;
  readonly source: SourceDocument;
  /** What was made uniform throughout, and is undone when the text is held against its source. */
  readonly regularised: readonly Regularisation[];
  /** What the editor wants readers to know. */
  readonly notes: readonly string[];
  /** Anchors this report once had, and where their text is now. */
  readonly aliases: Readonly<Record<string, string>>;
  /** What was done to it here, oldest first. */
  readonly history: readonly EditorialStep[];
  /** What was put right since it was published, oldest first. */
  readonly corrected: readonly PublicCorrection[];
}

/** `punctuation-width`: `, : ; ( ) ? !` of the capture are full width beside Chinese text. */
export const regularisations = ['punctuation-width'] as const;
export type Regularisation = (typeof regularisations)[number];

/** The untouched capture that a report was made from. */
export interface SourceDocument {
  /** Path below `content/sources/`. */
  readonly file: string;
  /** Of the file's bytes, in lower-case hex. */
  readonly sha256: string;
  readonly url?: string;
  /** The day the page was captured. */
  readonly retrieved?: string;
  /** What of the capture is not the report's body. */
  readonly zones: readonly SourceZone[];
}

/**
 * - `chrome`: the site's own furniture;
 * - `page-title`: the title repeated by the site;
 * - `title`: the report's title;
 * - `meta`: printed facts about the page.
 */
export const zoneKinds = ['chrome', 'page-title', 'title', 'meta'] as const;
export type ZoneKind = (typeof zoneKinds)[number];

/** Lines of the capture, numbered from 1, both ends included. */
export interface SourceZone {
  readonly first: number;
  readonly last: number;
  readonly kind: ZoneKind;
  readonly why?: string;
}
