import type { TopicCell, TopicEntry, TopicRow } from '#archive/topics/topic-entry.ts';
import { type PageOf, pagesBySize } from '#site/ui/pages-of.ts';

/** Sentences on one page of a topic: about 200 KB of HTML. */
const mostSentences = 250;

/** The rows of a topic by page. */
export function topicPagesOf({ rows }: TopicEntry): readonly PageOf<TopicRow>[] {
  return pagesBySize(rows, { most: mostSentences, sizeOf: ({ cells }) => sumOf(cells) });
}

function sumOf(cells: readonly TopicCell[]): number {
  return cells.reduce((sum, { passages, traces }) => sum + passages.length + traces.length + 1, 0);
}
