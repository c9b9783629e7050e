/**
 * Measures what is worked out over all reports together, over made-up reports.
 *
 *     node bench/archive.ts [--reports 1000] [--stage reuse]
 *
 * Each stage runs in a process of its own, so that its memory is its own; the time in which the
 * reports are made is taken off.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coverageOf } from '#archive/coverage/coverage.ts';
import { contentsOf } from '#archive/report-summary.ts';
import { reuseOf } from '#archive/reuse/reuse.ts';
import { diffReports } from '#archive/series/diff-reports.ts';
import { similarSectionsOf } from '#archive/similar/similar-sections.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { termUsesOf } from '#archive/terms/term-uses.ts';
import { bodyIdOf } from '#model/body-id.ts';
import type { Report, ReportId } from '#model/report.ts';
import { readSources } from '#tests/corpus/read-sources.ts';
import { syntheticReports } from '#tests/corpus/synthetic-reports.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    stage: { type: 'string' },
    inside: { type: 'boolean', default: false },
  },
});
const count = Number(values.reports);

/** What one stage makes of reports, as a number worth printing. */
const stages: Readonly<Record<string, (reports: Iterable<Report>) => string>> = {
  reuse: (reports) => {
    const passages = [...reuseOf(reports).passages.values()];
    return `${passages.reduce((sum, list) => sum + list.length, 0)} passages`;
  },
  similar: (reports) => {
    const ids: ReportId[] = [];
    const similarIn = similarSectionsOf(noted(reports, ids));
    const sections = ids.reduce((sum, id) => sum + similarIn(id).size, 0);
    return `${sections} sections with neighbours`;
  },
  terms: (reports) => {
    const entries = termUsesOf(reports, readTables('.').terms);
    return `${entries.reduce((sum, { uses }) => sum + uses.length, 0)} uses`;
  },
  coverage: (reports) => {
    const summaries = Array.from(reports, contentsOf);
    const { regions, charter } = readTables('.');
    const { reports: dated } = coverageOf(summaries, [], { regions, rule: charter.rule });
    return `${dated.length} reports dated`;
  },
  series: (reports) => `${yearPairs(reports)} pairs of years`,
};

/** The reports as they come, their ids written down. */
function* noted(reports: Iterable<Report>, ids: ReportId[]): Generator<Report> {
  for (const report of reports) {
    ids.push(report.id);
    yield report;
  }
}

function yearPairs(reports: Iterable<Report>): number {
  const last = new Map<string, Report>();
  let pairs = 0;
  for (const report of reports) {
    const before = last.get(bodyIdOf(report.id));
    if (before) pairs += diffReports(before, report).sections.length > 0 ? 1 : 0;
    last.set(bodyIdOf(report.id), report);
  }
  return pairs;
}

interface Figures {
  readonly result: string;
  /** Of the processor, in seconds. */
  readonly seconds: number;
  readonly gigabytes: number;
}

function measured(stage: string): Figures {
  const making = { seconds: 0 };
  const reports = timed(syntheticReports(count, readSources('.', 1)), making);
  const before = process.cpuUsage();
  const result = stages[stage]?.(reports) ?? `no stage ${stage}`;
  return {
    result,
    seconds: secondsSince(before) - making.seconds,
    gigabytes: process.resourceUsage().maxRSS / 2 ** 20,
  };
}

/** The reports as they come, the time that they take added up. */
function* timed(reports: Iterator<Report>, spent: { seconds: number }): Generator<Report> {
  for (;;) {
    const before = process.cpuUsage();
    const { value, done } = reports.next();
    spent.seconds += secondsSince(before);
    if (done === true) return;
    yield value;
  }
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function measuredApart(stage: string): Figures {
  const file = fileURLToPath(import.meta.url);
  const options = ['--reports', String(count), '--stage', stage, '--inside'];
  const { stdout, stderr } = spawnSync(process.execPath, [file, ...options], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

if (values.inside) console.log(JSON.stringify(measured(values.stage ?? 'reuse')));
else {
  const chosen = values.stage === undefined ? Object.keys(stages) : [values.stage];
  for (const stage of chosen) {
    const { result, seconds, gigabytes } = measuredApart(stage);
    console.log(
      `${count} reports, ${stage}: ${seconds.toFixed(1)} s, ${((seconds / count) * 1000).toFixed(1)} ms a report, ${gigabytes.toFixed(2)} GB, ${result}`,
    );
  }
}
