import { filled } from '#model/filled.ts';
import type { Report, ReportId } from '#model/report.ts';

/** The facts about a report that every form of citation draws on. An unknown one is absent. */
export interface CitedReport {
  readonly id: ReportId;
  /** On one line. In square brackets where the editor made it, as GB/T 7714 wants. */
  readonly title: string;
  readonly authors: readonly string[];
  /** 文号. */
  readonly number?: string;
  /** The day it was published, else the day it was signed: `2023-12-29`. */
  readonly date?: string;
  /** What the original page names as its publisher. */
  readonly publisher?: string;
  /** The full address of the report in the archive, where the archive knows its own. */
  readonly address?: string;
  /** The address of the official page. */
  readonly original?: string;
}

/** Where a citation is made. */
export interface CitingOptions {
  /** The full address of the report's page; `undefined` where the archive has no address yet. */
  readonly address: string | undefined;
}

/** The name of the archive, as a database is named in a citation. */
export const archiveName = '年报文库';

/** Draws from a report what its citation needs. */
export function citedReportOf({ id, metadata }: Report, { address }: CitingOptions): CitedReport {
  const { title, titleBasis, issuers, documentNumber, published, signed, publisher, source } =
    metadata;
  const line = onOneLine(title);
  return filled({
    id,
    title: titleBasis === 'supplied' ? `[${line}]` : line,
    authors: issuers.map(onOneLine),
    number: documentNumber && onOneLine(documentNumber),
    date: (published ?? signed)?.slice(0, 10),
    publisher: publisher && onOneLine(publisher),
    address,
    original: source.url,
  });
}

/** Where else the report stands: its number in the archive, and its official page. */
export function noteOf({ id, address, original }: CitedReport): string {
  const copy = `${archiveName} ${id}`;
  return address === undefined || original === undefined ? copy : `${copy}；原载 ${original}`;
}

/** Forms that count lines take a line break, and any other blank or control, for a blank. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
