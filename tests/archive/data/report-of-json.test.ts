import { expect, test } from 'vitest';
import { reportJsonOf } from '#archive/data/report-json.ts';
import { reportOfJson } from '#archive/data/report-of-json.ts';
import { readTables } from '#archive/store/read-tables.ts';
import type { Report } from '#model/report.ts';
import { reportIds, reportOf } from '#tests/helpers/archive-files.ts';
import { readShort } from '#tests/helpers/short-file.ts';

const { regions } = readTables('.');
const rare =
  '## 一、𠙶的成效\n\n𠙶字一是收到:figure[约49件]{of=fuyi.received approx}。二是𠙶:sic[𠙶𠙶]{note=罕见}办结。';

test.each([
  ...reportIds.map((id) => ({ name: id, report: reportOf(id) })),
  { name: 'a report with characters beyond the first plane', report: readShort(rare).report },
])('$name is read back from its JSON, the topics of its sections aside', ({ report }) => {
  if (report === undefined) throw new Error('The report is not sound.');
  const json = reportJsonOf(report, { regions, topics: new Map(), addressOf: (path) => path });
  expect(reportOfJson(JSON.parse(JSON.stringify(json)))).toEqual(withoutTopics(report));
});

function withoutTopics(report: Report): Report {
  return { ...report, sections: report.sections.map(({ topics: _, ...section }) => section) };
}
