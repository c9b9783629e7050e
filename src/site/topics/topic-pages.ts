import type { ReportSummary } from '#archive/report-summary.ts';
import type { TopicCell, TopicEntry, TopicRow } from '#archive/topics/topic-entry.ts';
import { type PageOf, pagesBySize } from '#site/ui/pages-of.ts';

/** Sentences on one page of a topic: about 200 KB of HTML. */
const mostSentences = 250;

/** The rows of a topic by page. */
export function topicPagesOf({ rows }: TopicEntry): readonly PageOf<TopicRow>[] {
  return pagesBySize(rows, { most: mostSentences, sizeOf: ({ cells }) => sumOf(cells) });
}

/** The reports that rows have passages of, each once. */
export function reportsInRows(rows: readonly TopicRow[]): readonly ReportSummary[] {
  const passages = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.passages));
  return [...new Map(passages.map(({ report }) => [report.id, report])).values()];
}

function sumOf(cells: readonly TopicCell[]): number {
  return cells.reduce((sum, { passages, traces }) => sum + passages.length + traces.length + 1, 0);
}
