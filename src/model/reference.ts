import { filled } from './filled.ts';
import type { Metadata } from './metadata.ts';

/** What a reference to a report says of it, whatever prints it. An unknown fact is absent. */
export interface Reference {
  /** On one line. In square brackets where the editor made it, as GB/T 7714 wants. */
  readonly title: string;
  readonly authors: readonly string[];
  /** 文号, which GB/T 7714 puts behind the title. */
  readonly number?: string;
  /** The day it was published, else the day it was signed: `2023-12-29`. */
  readonly date?: string;
}

/** The facts that a reference is made of, as a report and a summary of it have them. */
export type ReferenceFacts = Pick<
  Metadata,
  'title' | 'titleBasis' | 'issuers' | 'documentNumber' | 'published' | 'signed'
>;

/**
 * What stands for a date that is not known. Programs that keep references put the year of the visit
 * in the place of a date that is left out, as if the report were of that year.
 */
export const undated = '无日期';

/** The one rule for what a reference to a report says. */
export function referenceOf(facts: ReferenceFacts): Reference {
  const { title, titleBasis, issuers, documentNumber, published, signed } = facts;
  const line = onOneLine(title);
  return filled({
    title: titleBasis === 'supplied' ? `[${line}]` : line,
    authors: issuers.map(onOneLine),
    number: documentNumber && onOneLine(documentNumber),
    date: (published ?? signed)?.slice(0, 10),
  });
}

/** Forms that count lines take a line break, and any other blank or control, for a blank. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
