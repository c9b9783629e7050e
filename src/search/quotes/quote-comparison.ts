import { everyHit } from '#search/client/every-hit.ts';
import type { ExactSearch } from '#search/client/exact-search.ts';
import { loadPart } from '#search/client/load-part.ts';
import { type NormalisedText, normalise } from '#search/shared/normalise.ts';
import { type ClosestStretch, closestStretch } from './closest-stretch.ts';
import { type ExactRun, exactRunsOf, phraseQuery } from './exact-runs.ts';
import { type RunningText, runningTextsOf } from './running-text.ts';

/** A quotation beside the places that come closest to it. */
export interface QuoteComparison {
  readonly written: string;
  readonly form: NormalisedText;
  readonly runs: readonly ExactRun[];
  /** What has to be changed there to make it the quotation; infinite where nothing of it stands anywhere. */
  readonly distance: number;
  /** All that are equally close, at most one of a report. */
  readonly closest: readonly ClosePlace[];
}

export interface ClosePlace {
  readonly text: RunningText;
  readonly stretch: ClosestStretch;
}

/**
 * How many runs of a quotation, the longest first, point to reports, by how many of the sections that
 * have one; and how many reports it is held against.
 */
const widest = { runs: 12, sections: 20, reports: 6 } as const;

/** Compares quotations with the reports that have most of them; a report is read once. */
export function quoteComparerOf(
  search: ExactSearch,
): (written: string) => Promise<QuoteComparison> {
  const texts = new Map<string, Promise<readonly RunningText[]>>();
  const textsOf = (report: string): Promise<readonly RunningText[]> => {
    const known = texts.get(report) ?? readRunningTexts(search, report);
    texts.set(report, known);
    return known;
  };
  return async (written) => {
    const { traditionalFolds } = await loadPart(import('#chinese/traditional.ts'));
    const form = normalise(written, traditionalFolds());
    const runs = await exactRunsOf(search, form.text);
    const reports = await likelyReports(search, form.text, runs);
    const read = await Promise.all(reports.map(textsOf));
    const places = read.flatMap((own) => closestIn(own, form.text));
    const distance = Math.min(...places.map(({ stretch }) => stretch.distance));
    const closest = places.filter(({ stretch }) => stretch.distance === distance);
    return { written, form, runs, distance, closest };
  };
}

/** Of a report as it reads and as it is printed the one that comes closer. */
function closestIn(texts: readonly RunningText[], form: string): readonly ClosePlace[] {
  return texts
    .map((text) => ({ text, stretch: closestStretch(text.text, form) }))
    .sort((a, b) => a.stretch.distance - b.stretch.distance)
    .slice(0, 1);
}

/** The reports that have most of a quotation's runs. */
async function likelyReports(
  search: ExactSearch,
  form: string,
  runs: readonly ExactRun[],
): Promise<readonly string[]> {
  const longest = [...runs].sort((a, b) => b.end - b.start - (a.end - a.start));
  const shares = new Map<string, number>();
  for (const { start, end } of longest.slice(0, widest.runs)) {
    const query = phraseQuery(form.slice(start, end));
    const { hits } = await search.find(query, { limit: widest.sections });
    for (const report of new Set(hits.map(({ document }) => document.report))) {
      shares.set(report, (shares.get(report) ?? 0) + end - start);
    }
  }
  const ranked = [...shares].sort(([, a], [, b]) => b - a);
  return ranked.slice(0, widest.reports).map(([report]) => report);
}

async function readRunningTexts(
  search: ExactSearch,
  report: string,
): Promise<readonly RunningText[]> {
  const documents = [];
  for await (const hits of everyHit(
    search.index,
    { clauses: [] },
    { filters: { reports: [report] } },
  )) {
    documents.push(...hits.map(({ document }) => document));
  }
  return runningTextsOf(documents);
}
