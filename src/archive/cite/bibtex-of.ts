import type { Report } from '#model/report.ts';
import { type CitingOptions, citedReportOf, noteOf } from './cited-report.ts';

/** A report as a BibTeX entry, with the fields of BibTeX and, for the day, that of BibLaTeX. */
export function bibtexOf(report: Report, options: CitingOptions): string {
  const cited = citedReportOf(report, options);
  const { id, title, authors, number, date, address, original } = cited;
  const fields = [
    // Braces inside the braces: a body's name is not split into given and family name.
    ['author', authors.map((author) => `{${escaped(author)}}`).join(' and ')],
    ['title', `{${escaped(title)}}`],
    ['type', '报告'],
    ['institution', escaped(authors.join('、'))],
    ['number', number && escaped(number)],
    ['date', date],
    ['year', date?.slice(0, 4)],
    ['month', date && String(Number(date.slice(5, 7)))],
    ['url', verbatim(address ?? original)],
    ['note', escaped(noteOf(cited))],
    ['langid', 'chinese'],
  ].flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}},\n`));
  return `@techreport{nianbao-${id.replaceAll('/', '-')},\n${fields.join('')}}\n`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts `\{` as a brace, and would not find the end of the field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/gu, (mark) => commands[mark] ?? `\\${mark}`);
}

/** BibTeX takes an address as it stands; only what would end the field is written otherwise. */
function verbatim(address: string | undefined): string | undefined {
  return address?.replace(/[\\{}\s]/gu, encodeURIComponent);
}
