import type { Report } from '#model/report.ts';
import { citationsTable } from './citations-table.ts';
import type { Row } from './data-table.ts';
import {
  citationRecordsOf,
  type RecordSources,
  reportRecordOf,
  sectionRecordsOf,
  termRecordsOf,
} from './report-record.ts';
import { reportsTableOf } from './reports-table.ts';
import { sectionsTableOf } from './sections-table.ts';
import { termsTable } from './terms-table.ts';

/** What a report alone gives to the tables. A JSON value. */
export interface ReportRows {
  readonly reports: readonly Row[];
  readonly sections: readonly Row[];
  readonly citations: readonly Row[];
  readonly terms: readonly Row[];
}

/** Draws the rows of a report, without looking at any other. */
export function reportRowsOf(report: Report, sources: RecordSources): ReportRows {
  const record = reportRecordOf(report, sources);
  const { charter } = sources;
  return {
    reports: [reportsTableOf(charter).rowOf(record)],
    sections: sectionRecordsOf(record, sources).map(sectionsTableOf(charter).rowOf),
    citations: citationRecordsOf(record, sources).map(citationsTable.rowOf),
    terms: termRecordsOf(record, sources).map(termsTable.rowOf),
  };
}
