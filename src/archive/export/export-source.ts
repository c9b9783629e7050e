import { gbCitationOf, gbText } from '#archive/cite/gb-citation.ts';
import type { ReportJson } from '#archive/data/report-json.ts';
import { reportOfJson } from '#archive/data/report-of-json.ts';
import { dateInChinese } from '#chinese/dates.ts';
import { reportUrl } from '#model/permalink.ts';
import { type Reference, referenceOf } from '#model/reference.ts';
import type { Report } from '#model/report.ts';

/** Where a report is taken from. */
export interface ExportOptions {
  /** The name of the archive. */
  readonly archive: string;
  /** The full address of a path; `undefined` where the archive has no address yet. */
  readonly addressOf: (path: string) => string | undefined;
}

/** A report with what its files say of it besides its text. */
export interface ExportSource extends ExportOptions {
  readonly report: Report;
  readonly reference: Reference;
  /** The place in full. */
  readonly place: string;
  /** The full address of its page. */
  readonly address: string | undefined;
  /** What stands behind the text: whence it is, and how it is cited. */
  readonly endLines: readonly EndLine[];
  /** What is known of it, for the properties of a file. */
  readonly facts: readonly EndLine[];
}

/** A line with what it is of. */
export interface EndLine {
  readonly name: string;
  readonly text: string;
  /** The text is this address. */
  readonly isAddress?: true;
}

/** Draws from a report's JSON what its files are made of. */
export function exportSourceOf(json: ReportJson, options: ExportOptions): ExportSource {
  const report = reportOfJson(json);
  const { id, place } = json;
  const { metadata } = report;
  const { source, published, signed } = metadata;
  const reference = referenceOf(metadata);
  const address = options.addressOf(reportUrl(id));
  const citation = gbText(gbCitationOf(reference), { address: address ?? source.url });
  const whence = known([
    ['引文', citation],
    ['本库网址', address, true],
    ['官方网址', source.url, true],
    ['抓取原文', `SHA-256 ${source.sha256}`],
  ]);
  return {
    ...options,
    report,
    reference,
    place,
    address,
    endLines: [
      ...whence,
      ...metadata.notes.map((text) => ({ name: '编者按', text })),
      {
        name: '说明',
        text: `以上正文依原页所印，由${options.archive}转成；注是编者的，不是原文。`,
      },
    ],
    facts: [
      ...known([
        ['地方', place],
        ['区划代码', metadata.region],
        ['年度', String(metadata.year)],
        ['发文机关', metadata.issuers.join('、')],
        ['报告对象', metadata.addressee],
        ['文号', metadata.documentNumber],
        ['索引号', metadata.indexNumber],
        ['成文日期', signed && dateInChinese(signed)],
        ['发布日期', published && dateInChinese(published)],
        ['发布者', metadata.publisher],
        ['报告编号', id],
      ]),
      ...whence,
    ],
  };
}

function known(
  lines: readonly (readonly [name: string, text: string | undefined, isAddress?: true])[],
): readonly EndLine[] {
  return lines.flatMap(([name, text, isAddress]) =>
    text ? [{ name, text, ...(isAddress && { isAddress }) }] : [],
  );
}
