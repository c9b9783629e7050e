import { undated } from '#model/reference.ts';
import type { Report } from '#model/report.ts';
import { type CitingOptions, citedReportOf } from './cited-report.ts';

/** A report as a BibTeX entry, with the fields of BibTeX and, for the day, that of BibLaTeX. */
export function bibtexOf(report: Report, options: CitingOptions): string {
  const { id, title, authors, number, date, url, note } = citedReportOf(report, options);
  // No `institution`: it would be the authors once more, and GB/T 7714 prints it for the day.
  const fields = [
    // Braces inside the braces: a body's name is not split into given and family name.
    ['author', authors.map((author) => `{${escaped(author)}}`).join(' and ')],
    ['title', `{${escaped(title)}}`],
    ['type', '报告'],
    ['number', number && escaped(number)],
    // Zotero takes a year that is no number from here only.
    ['date', date ?? undated],
    ['year', date?.slice(0, 4) ?? undated],
    ['month', date && String(Number(date.slice(5, 7)))],
    ['url', verbatim(url)],
    // Not `note`, which styles print.
    ['annote', escaped(note)],
    ['language', 'zh-CN'],
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
