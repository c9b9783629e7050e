import type { Anchor } from '#model/anchor.ts';
import type { ExcerptRun } from '#search/client/excerpt.ts';

/** What Pagefind tells of a page that it found. Locations count words of the page. */
export interface RelatedPage {
  /** The text, its words parted by {@link between}, `<` and `>` written as entities. */
  readonly raw_content: string;
  readonly weighted_locations: readonly FoundWord[];
  readonly anchors: readonly { readonly id: Anchor; readonly location: number }[];
}

interface FoundWord {
  readonly location: number;
  readonly balanced_score: number;
}

/** Where most of the words stand that were looked for. */
export interface FoundSection {
  /** Absent where the page has no section. */
  readonly anchor?: Anchor;
  readonly excerpt: readonly ExcerptRun[];
}

const between = '\u200b';

/** Words of an excerpt, and how many of them stand in front of the first that was found. */
const excerptWords = 40;
const wordsBefore = 6;

/** Finds the section of a page whose words score highest, the first of equals. */
export function foundSectionOf(page: RelatedPage): FoundSection {
  const words = page.raw_content.split(between);
  const anchors = [...page.anchors].sort((a, b) => a.location - b.location);
  const sections = anchors.map(({ id, location }, at) => {
    const end = anchors[at + 1]?.location ?? words.length;
    const found = page.weighted_locations.filter((word) => isIn(word, location, end));
    return { anchor: id, start: location, end, found };
  });
  const best = highest(sections, ({ found }) => scoreOf(found));
  if (best === undefined) return { excerpt: [] };
  return { anchor: best.anchor, excerpt: excerptOf(words, best) };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly found: readonly FoundWord[];
}

/** The words of a section around those that stand closest. */
function excerptOf(words: readonly string[], { start, end, found }: Stretch): ExcerptRun[] {
  const densest = highest(found, ({ location }) =>
    scoreOf(found.filter((word) => isIn(word, location, location + excerptWords - wordsBefore))),
  );
  const wanted = (densest?.location ?? start) - wordsBefore;
  const from = Math.max(start, Math.min(wanted, end - excerptWords));
  const marked = new Set(found.map(({ location }) => location));
  const runs: ExcerptRun[] = [];
  for (let at = from; at < Math.min(end, from + excerptWords); at += 1) {
    const text = (words[at] ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    const matched = marked.has(at);
    const last = runs.at(-1);
    if (last?.matched === matched) runs[runs.length - 1] = { text: last.text + text, matched };
    else runs.push({ text, matched });
  }
  return runs;
}

function isIn({ location }: FoundWord, start: number, end: number): boolean {
  return location >= start && location < end;
}

function scoreOf(found: readonly FoundWord[]): number {
  return found.reduce((sum, word) => sum + word.balanced_score, 0);
}

function highest<T>(all: readonly T[], scoreOf: (one: T) => number): T | undefined {
  return all.reduce<{ readonly one: T; readonly score: number } | undefined>((best, one) => {
    const score = scoreOf(one);
    return best === undefined || score > best.score ? { one, score } : best;
  }, undefined)?.one;
}
