import type { ReportJson } from '#archive/data/report-json.ts';
import type { ReportId } from '#model/report.ts';
import { akomaNtosoOf } from './akoma-ntoso.ts';
import { type ExportOptions, type ExportSource, exportSourceOf } from './export-source.ts';
import { wordBytesOf } from './word-file.ts';

/** A form in which a report is made when it is asked for. No file of the site has it. */
interface ExportForm {
  readonly label: string;
  /** How the name of a file ends. */
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (source: ExportSource) => Uint8Array<ArrayBuffer>;
}

export const exportForms = {
  docx: {
    label: 'Word 文件',
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: wordBytesOf,
  },
  akn: {
    label: 'Akoma Ntoso XML',
    ending: 'akn.xml',
    mediaType: 'application/akn+xml',
    write: (source) => new TextEncoder().encode(akomaNtosoOf(source)),
  },
} as const satisfies Readonly<Record<string, ExportForm>>;

export type ExportFormName = keyof typeof exportForms;

/** Makes a report's file in a form from its JSON: by the page that offers it, and by `nianbao export`. */
export function exportedReport(
  json: ReportJson,
  { form, ...options }: ExportOptions & { readonly form: ExportFormName },
): Uint8Array<ArrayBuffer> {
  return exportForms[form].write(exportSourceOf(json, options));
}

/** What the file is called: `440205-2023.docx`. */
export function exportedName(id: ReportId, form: ExportFormName): string {
  return `${id.replace('/', '-')}.${exportForms[form].ending}`;
}
