import { diffReports } from '#archive/series/diff-reports.ts';
import type { DiffSentence, SentenceChange } from '#archive/series/diff-sections.ts';
import { sentencesOf } from '#chinese/sentences.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Report } from '#model/report.ts';

/**
 * A sentence of a report beside the body's report before: `same` where that has it word for word,
 * figures and years included; else `new`, with what stood there where it is an old one changed.
 */
export interface SentenceNews {
  readonly start: number;
  readonly end: number;
  readonly state: 'same' | 'new';
  /** Of a changed sentence: what of the old one is not there any more, stretch by stretch. */
  readonly old?: readonly string[];
}

/** The sentences of each paragraph, in order. */
export type ReportNews = ReadonlyMap<Anchor, readonly SentenceNews[]>;

/** What of a report is new beside the one before. */
export function newTextOf(before: Report, after: Report): ReportNews {
  const known = new Set(sentencesIn(before));
  const news = diffReports(before, after)
    .sections.flatMap(({ sentences }) => sentences)
    .flatMap((change) =>
      change.kind === 'removed' ? [] : [{ at: change.after, news: newsOf(change, known) }],
    );
  return new Map(
    [...Map.groupBy(news, ({ at }) => at.anchor)].map(([anchor, list]) => [
      anchor,
      list.map((each) => each.news).sort((a, b) => a.start - b.start),
    ]),
  );
}

function newsOf(
  change: Exclude<SentenceChange, { readonly kind: 'removed' }>,
  known: ReadonlySet<string>,
): SentenceNews {
  const { start, end, text }: DiffSentence = change.after;
  if (change.kind === 'same' || known.has(text.trim())) return { start, end, state: 'same' };
  if (change.kind === 'added') return { start, end, state: 'new' };
  const old = change.changes.flatMap(({ kind, text: gone }) => (kind === 'removed' ? [gone] : []));
  return { start, end, state: 'new', ...(old.length > 0 && { old }) };
}

function sentencesIn({ sections }: Report): readonly string[] {
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ role }) => role === 'text')
    .flatMap(({ text }) =>
      sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim()),
    );
}
