import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Authorities } from '#annotate/authorities.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Regions } from '#model/region.ts';
import type { Report, ReportId } from '#model/report.ts';
import { type AddressLedger, ledgerFindingsOf, parseLedger } from './address-ledger.ts';
import { parseIndicators, parseTopics, parseWorks } from './parse-authorities.ts';
import { parseRegions } from './parse-regions.ts';

/** Folder of the reports' Markdown, below the root of the archive. */
export const reportsFolder = 'content/reports';

/** Folder of the captures, below the root of the archive. */
const sourcesFolder = 'content/sources';

/** The ids of all reports, by name. */
export function readReportIds(root: string): readonly ReportId[] {
  return globSync('*/*.md', { cwd: join(root, reportsFolder) })
    .map((path) => path.replaceAll('\\', '/').slice(0, -'.md'.length))
    .sort();
}

/** Path of a report's Markdown, relative to the root. */
export function reportPath(id: ReportId): string {
  return `${reportsFolder}/${id}.md`;
}

/** A report's file, unread messages and all. Throws where there is no such file. */
export function readReportFile(root: string, id: ReportId): VFile {
  const path = reportPath(id);
  return new VFile({ cwd: root, path, value: readFileSync(join(root, path), 'utf8') });
}

/**
 * A report with the messages its file gave. There is no report where its frontmatter is unsound,
 * where it is not faithful to its source, or where a published address would die.
 */
export function readReport(
  root: string,
  id: ReportId,
): { readonly report: Report | undefined; readonly file: VFile } {
  const file = readReportFile(root, id);
  const report = parseReport(file, id);
  if (report === undefined) return { report, file };
  const isSound = [checkSource(root, report, file), checkAddresses(root, report, file)].every(
    Boolean,
  );
  return { report: isSound ? report : undefined, file };
}

/** Path of the ledger of a report's published addresses, relative to the root. */
export function ledgerPath(id: ReportId): string {
  return `content/ledger/anchors/${id}.tsv`;
}

/** The addresses of a report that were published; none where the report is new. */
export function readLedger(root: string, id: ReportId): { ledger: AddressLedger; file: VFile } {
  const path = ledgerPath(id);
  const place = join(root, path);
  const value = existsSync(place) ? readFileSync(place, 'utf8') : '';
  const file = new VFile({ cwd: root, path, value });
  return { ledger: value === '' ? new Map() : parseLedger(file), file };
}

/** Says on the file which published addresses the report has no more. */
function checkAddresses(root: string, report: Report, file: VFile): boolean {
  const { ledger, file: ledgerFile } = readLedger(root, report.id);
  const { dead } = ledgerFindingsOf(report, ledger);
  for (const anchor of dead) {
    const reason = `公布过的地址 \`#${anchor}\` 没有了；在篇首 \`aliases\` 里写明它现在的地址。`;
    file.message(reason, { ruleId: 'dead-address', source: 'nianbao' }).fatal = true;
  }
  file.messages.push(...ledgerFile.messages);
  return dead.length === 0 && ledgerFile.messages.length === 0;
}

/** Holds a report against its source, and says on the file where they part. */
function checkSource(root: string, report: Report, file: VFile): boolean {
  const { source } = report.metadata;
  const complain = (reason: string) => {
    const message = file.message(reason, { ruleId: 'source-fidelity', source: 'nianbao' });
    message.fatal = true;
  };
  if (!existsSync(join(root, sourcesFolder, source.file))) {
    complain(`没有抓取原文 \`${sourcesFolder}/${source.file}\`。`);
    return false;
  }
  const bytes = readSource(root, report);
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256) {
    complain(`抓取原文 \`${source.file}\` 与所记的 sha256 不符。`);
  }
  for (const { line, source: expected, report: found, what } of infidelitiesOf(
    report,
    bytes.toString('utf8'),
  )) {
    complain(`与抓取原文第 ${line} 行不合（${what}）：原文“${expected}”，这里“${found}”。`);
  }
  return !file.messages.some(({ ruleId }) => ruleId === 'source-fidelity');
}

/** The untouched capture a report was made from, byte for byte. */
export function readSource(root: string, report: Report): Buffer {
  return readFileSync(join(root, sourcesFolder, report.metadata.source.file));
}

/** The places of the country, with those that are no more. Throws where the table is unsound. */
export function readRegions(root: string): Regions {
  const path = 'content/authorities/regions.csv';
  const file = new VFile({ cwd: root, path, value: readFileSync(join(root, path), 'utf8') });
  const regions = parseRegions(file);
  if (file.messages.length > 0) throw new Error(file.messages.join('\n'));
  return regions;
}

/** Paths of the tables that the archive is read with, relative to `content`, in order. */
export function readTablePaths(root: string): readonly string[] {
  const folder = join(root, 'content');
  return globSync(['authorities/*', 'ledger/*.yaml'], { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** One of these tables, byte for byte. */
export function readTable(root: string, path: string): Buffer {
  return readFileSync(join(root, 'content', path));
}

/** Works, topics and indicators. Throws where a table of them is unsound. */
export function readAuthorities(root: string): Authorities {
  return {
    works: readAuthority(root, 'works', parseWorks),
    topics: readAuthority(root, 'topics', parseTopics),
    indicators: readAuthority(root, 'indicators', parseIndicators),
  };
}

function readAuthority<T>(root: string, name: string, parse: (file: VFile) => T | undefined): T {
  const path = `content/authorities/${name}.yaml`;
  const file = new VFile({ cwd: root, path, value: readFileSync(join(root, path), 'utf8') });
  const entries = parse(file);
  if (entries === undefined) throw new Error(file.messages.join('\n'));
  return entries;
}
