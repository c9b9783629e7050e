import { type Archive, sectionKey } from '#archive/archive.ts';
import { type ExcerptPiece, excerptPiecesOf } from '#archive/mentions/excerpt-pieces.ts';
import type { InReport } from '#archive/mentions/in-report.ts';
import type { Mention } from '#archive/mentions/mention.ts';
import { anchorUrl, reportUrl } from '#model/permalink.ts';
import { fullNameOf } from '#model/region.ts';

/** The mentions of one report, as a list of lines. */
export interface ConcordanceReport {
  readonly href: string;
  readonly place: string;
  readonly year: number;
  readonly lines: readonly ConcordanceLine[];
}

/** A sentence with the words in question, once however often they stand there, and its place. */
export interface ConcordanceLine {
  readonly href: string;
  /** The heading of its section, as printed. */
  readonly section: string;
  readonly pieces: readonly ExcerptPiece[];
}

/** Mentions by report, in the order given. */
export function concordanceOf(
  mentions: readonly InReport<Mention>[],
  { regions, sections }: Archive,
): readonly ConcordanceReport[] {
  return [...Map.groupBy(mentions, ({ report }) => report)].map(([report, ofReport]) => ({
    href: reportUrl(report.id),
    place: fullNameOf(regions, report.region, { year: report.year }),
    year: report.year,
    lines: bySentence(ofReport).flatMap((mentions) => {
      const [first] = mentions;
      if (first === undefined) return [];
      const section = sections.get(sectionKey(report.id, first.section));
      return [
        {
          href: anchorUrl(report.id, first.anchor),
          section: section?.title ?? '',
          pieces: excerptPiecesOf(mentions),
        },
      ];
    }),
  }));
}

function bySentence(mentions: readonly InReport<Mention>[]): readonly (readonly Mention[])[] {
  const sentences = Map.groupBy(
    mentions.map(({ mention }) => mention),
    ({ line, start, at }) => `${line} ${start - at}`,
  );
  return [...sentences.values()];
}
