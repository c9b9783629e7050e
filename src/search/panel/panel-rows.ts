import { firstSectionsOf } from '#search/client/filters.ts';
import { readReports } from '#search/client/read-pieces.ts';
import type { StoredIndex } from '#search/client/stored-index.ts';
import type { ReportTable } from '#search/shared/format.ts';
import type { PanelWord } from './panel-words.ts';
import { reportLength } from './report-length.ts';
import { type WordCounts, wordCounts } from './word-counts.ts';

/** Names of the columns, in their order. */
export const panelColumns = [
  'report',
  'code',
  'place',
  'year',
  'word',
  'count',
  'sections',
  'characters',
  'per_10000',
] as const;

export type PanelRow = Readonly<Record<(typeof panelColumns)[number], string>>;

/**
 * A row for each report and word, a report at a time, by code, year and words as listed. A report
 * that lacks a word has 0; what is not in the archive has no row.
 */
export async function* panelRows(
  index: StoredIndex,
  words: readonly PanelWord[],
  { onWord }: PanelOptions = {},
): AsyncGenerator<readonly PanelRow[], void> {
  const counted: CountedWord[] = [];
  for (const { label, words: together } of words) {
    counted.push({ label, ...(await wordCounts(index, together)) });
    onWord?.(counted.length);
  }
  const table = await readReports(index);
  const firsts = firstSectionsOf(table);
  for (const at of byCodeAndYear(table)) {
    const range = { start: firsts[at] ?? 0, end: firsts[at + 1] ?? 0 };
    const { report, place, characters } = await reportLength(index, range);
    const of = { report, code: table.place[at] ?? '', place, year: String(table.year[at]) };
    yield counted.map(({ label, count, sections }) => ({
      ...of,
      word: label,
      count: String(count[at]),
      sections: String(sections[at]),
      characters: String(characters),
      per_10000: rateOf(count[at] ?? 0, characters),
    }));
  }
}

interface PanelOptions {
  /** Told how many words are counted, before the first row comes. */
  readonly onWord?: (done: number) => void;
}

interface CountedWord extends WordCounts {
  readonly label: string;
}

/** The numbers of the reports; in the index they stand by year, the latest first. */
function byCodeAndYear({ place, year }: ReportTable): readonly number[] {
  const keys = place.map((code, report) => `${code} ${year[report]}`);
  const order = (a: string, b: string): number => Number(a > b) - Number(a < b);
  return [...keys.keys()].sort((a, b) => order(keys[a] ?? '', keys[b] ?? '') || a - b);
}

/** Occurrences for 10,000 characters, to two decimals. */
function rateOf(count: number, characters: number): string {
  return (characters === 0 ? 0 : (count * 10_000) / characters).toFixed(2);
}
