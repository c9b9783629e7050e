import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import { parseReport } from '#markdown/parse-report.ts';
import type { Report, ReportId } from '#model/report.ts';
import { reportPath, reportsFolder, sourcePath } from './content-paths.ts';
import { complainOfAnchors } from './ledger/check-anchors.ts';
import { readLedger } from './ledger/read-ledger.ts';

/** The ids of all reports, by name. */
export function readReportIds(root: string): readonly ReportId[] {
  return globSync('*/*.md', { cwd: join(root, reportsFolder) })
    .map((path) => path.replaceAll('\\', '/').slice(0, -'.md'.length))
    .sort();
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

/** Says on the file which published addresses the report has no more. */
function checkAddresses(root: string, report: Report, file: VFile): boolean {
  const { ledger, file: ledgerFile } = readLedger(root, report.id);
  complainOfAnchors(report, ledger, file);
  file.messages.push(...ledgerFile.messages);
  return !file.messages.some(({ fatal }) => fatal);
}

/** Holds a report against its source, and says on the file where they part. */
function checkSource(root: string, report: Report, file: VFile): boolean {
  const { source } = report.metadata;
  const complain = (reason: string) => {
    const message = file.message(reason, { ruleId: 'source-fidelity', source: 'nianbao' });
    message.fatal = true;
  };
  if (!existsSync(join(root, sourcePath(source)))) {
    complain(`没有抓取原文 \`${sourcePath(source)}\`。`);
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
  return readFileSync(join(root, sourcePath(report.metadata.source)));
}
