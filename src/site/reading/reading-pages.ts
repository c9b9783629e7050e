import {
  type Archive,
  type PartEntry,
  type PartOfReport,
  reportSections,
} from '#archive/archive.ts';
import type { ReportSummary, SectionSummary } from '#archive/report-summary.ts';
import type { TopicEntry, TopicPassage, Topics } from '#archive/topics/topic-entry.ts';
import { type TurnedPage, withTurns } from '#site/ui/page-turns.ts';
import { type PageOf, pagesBySize } from '#site/ui/pages-of.ts';

/** Characters of a page that is read on end: about an hour, and 150 KB of HTML. */
const mostCharacters = 40_000;

/** One page of the texts on a topic. */
export interface TopicReadingPage extends TurnedPage<TopicPassage> {
  readonly entry: TopicEntry;
}

/**
 * The pages of the texts on all topics, so ordered that pages on the same reports follow one
 * another: each report is then read from the disk once and not once a topic.
 */
export function topicReadingPages(
  { entries }: Topics,
  { reports, regions }: Archive,
): readonly TopicReadingPage[] {
  const places = new Map(reports.map(({ id }, position) => [id, position]));
  const placeOf = ({ page }: TopicReadingPage) => places.get(page.items[0]?.report.id ?? '') ?? -1;
  return entries
    .filter(({ passages }) => passages.length > 0)
    .flatMap((entry) =>
      withTurns(pagesBySize(entry.passages, { most: mostCharacters, sizeOf: sizeOfPassage }), {
        reportOf: ({ report }) => report,
        regions,
      }).map((turned) => ({ entry, ...turned })),
    )
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** What stands around each passage takes as much room as so many characters. */
const around = 150;

/** An item is a part of its section; a third is near enough for cutting pages. */
function sizeOfPassage({ section, isItem }: TopicPassage): number {
  return around + (isItem ? section.characters / 3 : section.characters);
}

/** A statutory part of one report, whole: the sections that begin it and those below them. */
export interface PartText {
  readonly report: ReportSummary;
  readonly sections: readonly SectionSummary[];
}

/** The pages of the texts of a statutory part, report by report; none of a part that no report has. */
export function partReadingPages(
  { part, years }: PartEntry,
  { contents }: Archive,
): readonly PageOf<PartText>[] {
  const texts = years
    .flatMap(({ reports }) => reports)
    .map(({ report }: PartOfReport) => ({
      report,
      sections: reportSections(report, contents).filter((section) => section.part === part.id),
    }));
  const sizeOf = ({ sections }: PartText) =>
    sections.reduce((sum, { characters }) => sum + characters, 0);
  return texts.length === 0 ? [] : pagesBySize(texts, { most: mostCharacters, sizeOf });
}
