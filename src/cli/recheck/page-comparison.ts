/** How a page stands to the report that was once taken from it. */
export type PageComparison =
  | { readonly kind: 'same' }
  /** Most of it is there; what is not, in a few words. */
  | { readonly kind: 'changed'; readonly what: readonly string[] }
  /** It breaks off in the middle. */
  | { readonly kind: 'broken-off' }
  /** Next to nothing of the report is there. */
  | { readonly kind: 'other' };

/** A report as it is printed, and what its page printed besides. */
export interface PrintedReport {
  readonly title: string | undefined;
  readonly lines: readonly string[];
  /** The capture, whole. */
  readonly capture: string;
}

/** A page as it is read today. */
export interface PageOfToday {
  readonly text: string;
  /** Whether it has the end that such a file has. */
  readonly isWhole: boolean;
}

/** Less than this of a report is no report that was changed. */
const leastShare = 0.3;

/**
 * Holds a page against the report that was once taken from it, sentence by sentence. Blanks and the width of
 * characters count for nothing, nor does what stands around the report: visits, dates, links.
 */
export function comparedPage(report: PrintedReport, page: PageOfToday): PageComparison {
  const now = folded(page.text);
  const title = report.title === undefined ? '' : folded(report.title);
  const titleFault = now.includes(title) ? [] : [`标题没有了：${report.title}`];
  if (now.includes(folded(report.lines.join('')))) {
    return titleFault.length === 0 ? { kind: 'same' } : { kind: 'changed', what: titleFault };
  }
  const sentences = report.lines.flatMap(sentencesOf);
  const places = placesIn(now, sentences);
  const found = places.filter(({ at }) => at !== undefined);
  const share = lengthOf(found.map(({ sentence }) => sentence)) / lengthOf(sentences);
  if (share < leastShare && page.isWhole) return { kind: 'other' };
  const last = places.findLastIndex(({ at }) => at !== undefined);
  const isCut = places.slice(0, last + 1).every(({ at }) => at !== undefined);
  if (!page.isWhole && isCut) return { kind: 'broken-off' };
  if (share < leastShare) return { kind: 'other' };
  const what = [...titleFault, ...differencesIn(now, places, folded(report.capture))];
  return what.length === 0 ? { kind: 'same' } : { kind: 'changed', what };
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s\uFEFF\u200B]/gu, '');
}

function sentencesOf(line: string): readonly string[] {
  return folded(line).match(/[^。;!?]+[。;!?]?|[。;!?]/gu) ?? [];
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

interface Place {
  readonly sentence: string;
  /** Where it stands in the page, behind those before it; absent where it does not. */
  readonly at: number | undefined;
}

/** Short sentences stand everywhere: they count beside the sentence before or behind them alone. */
function placesIn(page: string, sentences: readonly string[]): readonly Place[] {
  let end: number | undefined;
  const places = sentences.map((sentence): Place => {
    const at = page.indexOf(sentence, end ?? 0);
    const isNear = end !== undefined && at - end < nearby;
    if (at < 0 || (sentence.length < 10 && !isNear)) return { sentence, at: undefined };
    end = at + sentence.length;
    return { sentence, at };
  });
  const first = places.findIndex(({ at }) => at !== undefined);
  const start = places[first]?.at ?? 0;
  return places.map(({ sentence, at }, position) => {
    const before = position < first ? page.lastIndexOf(sentence, start) : -1;
    return { sentence, at: before >= 0 && start - before < nearby ? before : at };
  });
}

/** In characters. */
const nearby = 100;

/** What stands in the page instead of what is missing, or between what once stood together. */
function differencesIn(page: string, places: readonly Place[], capture: string): readonly string[] {
  const differences: string[] = [];
  let end: number | undefined;
  let missing = '';
  for (const { sentence, at } of places) {
    if (at === undefined) {
      missing += sentence;
      continue;
    }
    const between = end === undefined ? '' : page.slice(end, at);
    if (missing !== '') differences.push(difference(missing, between));
    else if (between !== '' && !capture.includes(between))
      differences.push(difference('', between));
    missing = '';
    end = at + sentence.length;
  }
  if (missing !== '')
    differences.push(difference(missing, page.slice(end, (end ?? 0) + missing.length)));
  return differences;
}

/** `“…收到49件” → “…收到48件”`, what both begin and end with left out but for a few characters. */
function difference(before: string, after: string): string {
  let [start, end] = [0, 0];
  while (start < before.length && before[start] === after[start]) start += 1;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const shown = (text: string) => {
    const words = text.slice(Math.max(0, start - 6), Math.max(start, text.length - end) + 4);
    return words.length > 60 ? `${words.slice(0, 60)}…` : words;
  };
  return `“${shown(before)}” → “${shown(after)}”`;
}
