import type { ReportJson } from '#archive/data/report-json.ts';
import { reportOfJson } from '#archive/data/report-of-json.ts';
import { captureRowsOf, type FacsimileRow, facsimileRowsOf } from '#markdown/facsimile-rows.ts';
import { regularisedLines, textInfidelitiesOf } from '#markdown/text-fidelity.ts';
import { isReportId } from '#model/content-name.ts';
import { sourceUrl, twinUrl } from '#model/permalink.ts';
import type { Report } from '#model/report.ts';
import { withNoteNumbers } from '#site/report/numbered-notes.ts';

/** A capture, and the report that was made from it. */
export interface Facsimile {
  /** The capture, byte for byte. */
  readonly bytes: ArrayBuffer;
  readonly rows: readonly FacsimileRow[];
  /** Absent where there is none, or where it does not print what the capture does. */
  readonly report: Report | undefined;
}

/**
 * Fetches a capture, read as UTF-8 whatever the host says of its charset, and the report, and lays one
 * beside the other. Fails where the capture does not come.
 */
export async function loadFacsimile(file: string): Promise<Facsimile> {
  const [bytes, made] = await Promise.all([
    fetched(sourceUrl(file)).then((response) => response.arrayBuffer()),
    reportMadeFrom(file).catch(() => undefined),
  ]);
  const capture = new TextDecoder().decode(bytes);
  const report = made && isMadeFrom(made, { file, capture }) ? withNoteNumbers(made) : undefined;
  const rows = report ? facsimileRowsOf(report, capture) : captureRowsOf(capture);
  return { bytes, rows, report };
}

/** The report whose capture a file is, by its name: `440205/2023.txt`. */
async function reportMadeFrom(file: string): Promise<Report | undefined> {
  const id = file.replace(/\..*$/u, '');
  if (!isReportId(id)) return undefined;
  const json: ReportJson = await (await fetched(twinUrl(id, 'json'))).json();
  return reportOfJson(json);
}

/** Nothing is laid beside a text that it does not print: one of the two may be older. */
function isMadeFrom(
  report: Report,
  { file, capture }: { readonly file: string; readonly capture: string },
): boolean {
  if (report.metadata.source.file !== file) return false;
  return textInfidelitiesOf(report, regularisedLines(report, capture)).length === 0;
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}
