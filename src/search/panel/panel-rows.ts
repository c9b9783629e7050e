import { csvCell } from '#model/csv-cell.ts';
import { rateOf, type WordPanel } from './word-panel.ts';

/** Names of the columns, in their order. */
const panelColumns = [
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
 * A row for each report and word, by code, year and words as listed. A report that lacks a word has 0;
 * what is not in the archive has no row.
 */
export function* panelRowsOf({ reports, words }: WordPanel): Generator<PanelRow, void> {
  for (const [at, { report, code, place, year, characters }] of reports.entries()) {
    for (const { label, counts } of words) {
      const { count = 0, sections = 0 } = counts[at] ?? {};
      yield {
        report,
        code,
        place,
        year: String(year),
        word: label,
        count: String(count),
        sections: String(sections),
        characters: String(characters),
        per_10000: rateOf(count, characters).toFixed(2),
      };
    }
  }
}

/** The rows as comma-separated values, a line each (RFC 4180), the names of the columns first. */
export function* panelLines(panel: WordPanel): Generator<string, void> {
  yield `${panelColumns.join(',')}\r\n`;
  for (const row of panelRowsOf(panel)) {
    yield `${panelColumns.map((name) => csvCell(row[name])).join(',')}\r\n`;
  }
}
