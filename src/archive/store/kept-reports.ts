import { contentsOf, type ReportContents } from '#archive/report-summary.ts';
import { wordsSumOf } from '#archive/report-words.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Report, ReportId } from '#model/report.ts';
import { cached, type Workshop } from './cached.ts';
import {
  type Judgement,
  type JudgingBasis,
  judgeReport,
  type OpenedReport,
  openReport,
} from './judge-report.ts';

/** A judgement with the summary of the report alone: the whole one is kept beside it. */
export interface KeptJudgement extends Omit<Judgement, 'report'> {
  /** Absent where there is an error among the messages. */
  readonly summary?: ReportContents;
  /** {@link wordsSumOf}; absent where the summary is. */
  readonly words?: string;
}

/** What a report is judged by, and where judgements are kept. */
export interface KeptJudging extends Workshop, Omit<JudgingBasis, 'read'> {
  /** Checksum of the tables that make up what is known. */
  readonly knownSum: string;
}

/** What is to be said of one report: as kept, or judged anew. */
export function keptJudgement(id: ReportId, judging: KeptJudging): KeptJudgement {
  const { known, knownSum } = judging;
  const ignores = judging.ignores.filter(({ report }) => report === id);
  return cached(judging, {
    name: `judgements/${id}`,
    from: [knownSum, JSON.stringify(ignores)],
    isSmall: true,
    make: (read) => {
      const { report, ...said } = judgeReport(id, { read, known, ignores });
      if (report === undefined) return said;
      keep(judging, report);
      return { ...said, summary: contentsOf(report), words: wordsSumOf(report) };
    },
  });
}

/** A whole report. Throws where it is not sound. */
export function keptReport(content: Workshop, id: ReportId): Report {
  return reportOf(content, id, ({ file, marks }) => parseReport(file, id, marks));
}

/** Spares the pages to read again what was just judged. */
function keep(content: Workshop, report: Report): void {
  reportOf(content, report.id, () => report);
}

function reportOf(
  content: Workshop,
  id: ReportId,
  parse: (opened: OpenedReport) => Report | undefined,
): Report {
  return cached(content, {
    name: `reports/${id}`,
    make: (read) => {
      const report = parse(openReport(id, read));
      if (report === undefined) throw new Error(`${id} is not a sound report.`);
      return report;
    },
  });
}
