import {
  type CountedWord,
  type PanelReport,
  rateOf,
  type WordPanel,
} from '#search/panel/word-panel.ts';

/** What is counted of a word in all reports, or in those of a year. */
export interface WordTotal {
  readonly count: number;
  /** For 10,000 characters. */
  readonly rate: number;
  /** How many reports have the word. */
  readonly reports: number;
  /** How many reports there are. */
  readonly held: number;
}

/** What is counted of a word in the reports that are wanted. */
export function totalOf(
  { reports }: WordPanel,
  { counts }: CountedWord,
  isWanted: (report: PanelReport) => boolean = () => true,
): WordTotal {
  let count = 0;
  let characters = 0;
  let having = 0;
  let held = 0;
  for (const [at, report] of reports.entries()) {
    if (!isWanted(report)) continue;
    const own = counts[at]?.count ?? 0;
    count += own;
    characters += report.characters;
    having += own > 0 ? 1 : 0;
    held += 1;
  }
  return { count, rate: rateOf(count, characters), reports: having, held };
}

/** All years from the first that a report is about to the last, those between without one too. */
export function yearsOf({ reports }: WordPanel): readonly number[] {
  const years = reports.map(({ year }) => year);
  const first = Math.min(...years);
  return years.length === 0
    ? []
    : Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
}

/** A body, and where its report of each year stands in the panel. */
export interface PanelBody {
  readonly name: string;
  readonly reports: ReadonlyMap<number, number>;
}

/** The reports of one body together, in the order of the panel. */
export function bodiesOf({ reports }: WordPanel): readonly PanelBody[] {
  const bodies = new Map<string, { name: string; reports: Map<number, number> }>();
  for (const [at, { report, code, place, year }] of reports.entries()) {
    const suffix = report.startsWith(`${code}/${year}`)
      ? report.slice(`${code}/${year}`.length)
      : '';
    const key = `${code}${suffix}`;
    const name = `${place === '' ? code : place}${suffix === '' ? '' : `（${suffix.slice(1)}）`}`;
    const body = bodies.get(key) ?? { name, reports: new Map() };
    body.reports.set(year, at);
    bodies.set(key, body);
  }
  return [...bodies.values()];
}
