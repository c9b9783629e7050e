import type { CitationFormat } from '#model/permalink.ts';
import type { Report } from '#model/report.ts';
import { bibtexOf } from './bibtex-of.ts';
import type { CitingOptions } from './cited-report.ts';
import { cslOf } from './csl-of.ts';
import { risOf } from './ris-of.ts';

const writers: Readonly<
  Record<CitationFormat, (report: Report, options: CitingOptions) => string>
> = { 'csl.json': cslOf, ris: risOf, bib: bibtexOf };

/** A report's citation in one of the forms for reference managers. */
export function citationOf(
  report: Report,
  { format, ...options }: CitingOptions & { readonly format: CitationFormat },
): string {
  return writers[format](report, options);
}
