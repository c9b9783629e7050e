import type { InMaking } from '#archive/in-making.ts';
import type { ReportWords } from '#archive/report-words.ts';
import type { Anchor } from '#model/anchor.ts';
import { type BodyId, bodyIdOf } from '#model/body-id.ts';
import { timeKeyOf } from '#model/chronology.ts';
import type { ReportId } from '#model/report.ts';
import { type Fingerprints, fingerprintsOf } from './fingerprints.ts';
import { hanTextOf } from './han-text.ts';
import type { ReuseParameters } from './reuse-parameters.ts';

/** All paragraphs of the archive in one row, numbered, with the reports that they belong to. */
export interface ReuseCorpus {
  /** In the order given: earliest first. */
  readonly reports: readonly CorpusReport[];
  readonly lines: readonly CorpusLine[];
  /** Numbers of the reports, as in `reports`. */
  readonly numbers: ReadonlyMap<ReportId, number>;
  /** How many bodies the reports are of. */
  readonly bodies: number;
}

/** A report by the numbers of its lines. */
export interface CorpusReport {
  readonly id: ReportId;
  /** Tells its place in time: {@link earliestFirst}. */
  readonly time: string;
  /** Number of its body. */
  readonly body: number;
  readonly firstLine: number;
  /** One past its last line. */
  readonly endLine: number;
  /** Number of the body's last report before this one. */
  readonly previous?: number;
}

/** A paragraph. */
export interface CorpusLine {
  /** Number of its report. */
  readonly report: number;
  readonly anchor: Anchor;
  readonly text: string;
  readonly codes: Uint16Array;
  readonly fingerprints: Fingerprints;
}

/** Takes the text paragraphs of reports, earliest first, each report only once. */
export function reuseCorpusInMaking(parameters: ReuseParameters): InMaking<ReuseCorpus> {
  const reports: CorpusReport[] = [];
  const lines: CorpusLine[] = [];
  const bodies = new Map<BodyId, { readonly number: number; last: number }>();
  const add = (source: ReportWords) => {
    const report = reports.length;
    const firstLine = lines.length;
    lines.push(...linesOf(source, report, parameters));
    const known = bodies.get(bodyIdOf(source.id));
    const body = known?.number ?? bodies.size;
    reports.push({
      id: source.id,
      time: timeKeyOf(source.metadata),
      body,
      firstLine,
      endLine: lines.length,
      ...(known && { previous: known.last }),
    });
    if (known) known.last = report;
    else bodies.set(bodyIdOf(source.id), { number: body, last: report });
  };
  const made = () => {
    const numbers = new Map(reports.map(({ id }, number) => [id, number]));
    return { reports, lines, numbers, bodies: bodies.size };
  };
  return { add, made };
}

function linesOf(
  { sections }: ReportWords,
  report: number,
  parameters: ReuseParameters,
): readonly CorpusLine[] {
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ role }) => role === 'text')
    .map(({ anchor, text }) => {
      const { codes } = hanTextOf(text);
      return { report, anchor, text, codes, fingerprints: fingerprintsOf(codes, parameters) };
    });
}
