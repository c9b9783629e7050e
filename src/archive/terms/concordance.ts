import { type Range, sentencesOf } from '#chinese/sentences.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Report, ReportId } from '#model/report.ts';
import type { Term } from './term.ts';

/** One place where a term is used. */
export interface TermUse {
  readonly report: ReportId;
  /** The section that it stands in. */
  readonly section: Anchor;
  /** The line: a paragraph's anchor, of a heading the section's. */
  readonly anchor: Anchor;
  /** UTF-16 offsets of the words in the line. */
  readonly start: number;
  readonly end: number;
  /** The sentence around it, cut at the words. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A term with all its uses. */
export interface TermEntry {
  readonly term: Term;
  /** In the order of the reports given, then of the text. */
  readonly uses: readonly TermUse[];
}

/** Every use of every term, in headings and paragraphs. */
export function concordanceOf(
  reports: Iterable<Report>,
  terms: readonly Term[],
): readonly TermEntry[] {
  const found = terms.map((term) => ({
    term,
    pattern: new RegExp(term.pattern, 'gu'),
    uses: [] as TermUse[],
  }));
  for (const report of reports) {
    for (const line of linesOf(report)) {
      let sentences: readonly Range[] | undefined;
      for (const { pattern, uses } of found) {
        for (const match of line.text.matchAll(pattern)) {
          sentences ??= sentencesOf(line.text);
          uses.push(useOf(match, line, sentences));
        }
      }
    }
  }
  return found.map(({ term, uses }) => ({ term, uses }));
}

interface NamedLine {
  readonly report: ReportId;
  readonly section: Anchor;
  readonly anchor: Anchor;
  readonly text: string;
}

function linesOf({ id, sections }: Report): readonly NamedLine[] {
  return sections.flatMap(({ anchor: section, heading, paragraphs }) => [
    ...(heading ? [{ report: id, section, anchor: section, text: heading.line.text }] : []),
    ...paragraphs.map(({ anchor, text }) => ({ report: id, section, anchor, text })),
  ]);
}

function useOf(
  { 0: words, index: start }: RegExpExecArray,
  { text, ...line }: NamedLine,
  sentences: readonly Range[],
): TermUse {
  const end = start + words.length;
  const from = sentences.findLast((sentence) => sentence.start <= start)?.start ?? 0;
  const to = sentences.find((sentence) => sentence.end >= end)?.end ?? text.length;
  return {
    ...line,
    start,
    end,
    before: text.slice(from, start),
    words,
    after: text.slice(end, to),
  };
}
