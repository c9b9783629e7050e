import { compareText } from '#model/order.ts';
import { readLengths, readReports } from '#search/client/read-pieces.ts';
import { reportIdOf } from '#search/client/report-numbers.ts';
import type { StoredIndex } from '#search/client/stored-index.ts';
import type { PanelWord } from './panel-words.ts';
import { wordCounts } from './word-counts.ts';

/** Words counted in every report. */
export interface WordPanel {
  /** All reports that are held, by code of the place, year and id. */
  readonly reports: readonly PanelReport[];
  readonly words: readonly CountedWord[];
}

export interface PanelReport {
  readonly report: string;
  readonly code: string;
  /** What readers call the place; empty where only the code is known. */
  readonly place: string;
  readonly year: number;
  readonly characters: number;
}

/** What each report has of a word, in the order of the reports. */
export interface CountedWord {
  readonly label: string;
  readonly counts: readonly PanelCount[];
}

export interface PanelCount {
  readonly count: number;
  readonly sections: number;
}

interface PanelOptions {
  /** Told how many words are counted. */
  readonly onWord?: (done: number) => void;
}

/** Words that are counted at once: their trips to the host go side by side. */
const together = 12;

/** Counts each of the words in every report. A report that lacks a word has 0. */
export async function wordPanelOf(
  index: StoredIndex,
  words: readonly PanelWord[],
  { onWord }: PanelOptions = {},
): Promise<WordPanel> {
  const numbered = await numberedReports(index);
  const counted: CountedWord[] = [];
  const left = [...words.entries()];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [at, word] = next;
      const { count, sections } = await wordCounts(index, word.words);
      const counts = numbered.map(({ number }) => ({
        count: count[number] ?? 0,
        sections: sections[number] ?? 0,
      }));
      counted[at] = { label: word.label, counts };
      done += 1;
      onWord?.(done);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return { reports: numbered.map(({ report }) => report), words: counted };
}

/** Occurrences for 10,000 characters; 0 of nothing. */
export function rateOf(count: number, characters: number): number {
  return characters === 0 ? 0 : (count * 10_000) / characters;
}

/** The reports with their numbers in the index, where they stand by year, the latest first. */
async function numberedReports(
  index: StoredIndex,
): Promise<readonly { readonly number: number; readonly report: PanelReport }[]> {
  const [table, lengths] = await Promise.all([readReports(index), readLengths(index)]);
  return table.place
    .map((code, number) => ({
      number,
      report: {
        report: reportIdOf(table, number),
        code,
        place: lengths.placeName[number] ?? '',
        year: table.year[number] ?? 0,
        characters: lengths.characters[number] ?? 0,
      },
    }))
    .sort(
      ({ report: a }, { report: b }) =>
        compareText(a.code, b.code) || a.year - b.year || compareText(a.report, b.report),
    );
}
