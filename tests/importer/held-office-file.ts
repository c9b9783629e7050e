import type { Capture } from '#importer/read/page-text-of.ts';
import { level, list, noted, numbered, p, r, styled, wordOf } from './docx.ts';
import { type PrintedWords, pdfOfPages } from './pdf.ts';

/** How the lines of a page are set as a Word or PDF file. */
const forms = {
  'docx-plain': (lines) => word(lines.map((line) => p(line)).join('')),
  'docx-numbered': (lines) => word(lines.map(autoNumbered).join(''), { numbering: chinese }),
  'docx-styled': (lines) => word(lines.map(byStyle).join(''), { numbering: chinese, styles }),
  'docx-table': (lines) => word(lines.map(row).join('')),
  'docx-split': (lines) => word(lines.map(inRuns).join('')),
  'docx-redhead': (lines) =>
    word(lines.map((line) => p(r(line, '<w:color w:val="FF0000"/>'))).join('')),
  'docx-tabs': (lines) => word(lines.map((line) => p(`<w:r><w:tab/></w:r>${r(line)}`)).join('')),
  'docx-notes': (lines) =>
    word(
      lines
        .map((line) =>
          p(
            line
              .split('※')
              .map((part) => r(part))
              .join(noted(1)),
          ),
        )
        .join(''),
      {
        footnotes: `<w:footnote w:id="1">${p('含上年结转三件。')}</w:footnote>`,
      },
    ),
  'pdf-wide': (lines) => pdf(lines, { width: 34, height: 12, size: 14, columns: [56] }),
  'pdf-columns': (lines) => pdf(lines, { width: 17, height: 9, size: 13, columns: [50, 320] }),
  'pdf-bighead': (lines) =>
    pdf(lines, { width: 26, height: 7, size: 16, columns: [88], head: '光明区统计局　内部资料' }),
  'pdf-toc': (lines) =>
    pdf(lines, { width: 28, height: 9, size: 14, columns: [90], contents: true }),
  'pdf-ragged': (lines) =>
    pdf(lines, { width: 27, height: 6, size: 15, columns: [92], foot: true }),
  'pdf-shortcolumn': (lines) => pdf(lines, { width: 18, height: 14, size: 12, columns: [50, 320] }),
} as const satisfies Readonly<Record<string, (lines: readonly string[]) => Buffer>>;

export type OfficeForm = keyof typeof forms;

export function officeFileOf(form: OfficeForm, text: string): Capture {
  const name = `a.${form.startsWith('docx') ? 'docx' : 'pdf'}`;
  return { name, bytes: forms[form](text.split('\n')) };
}

const chinese = list(
  1,
  level('%1、', 'chineseCountingThousand'),
  level('（%2）', 'chineseCountingThousand'),
);
const styles = [0, 1]
  .map(
    (at) =>
      `<w:style w:type="paragraph" w:styleId="${at + 1}"><w:name w:val="heading ${at + 1}"/><w:pPr>${numbered(1, at)}</w:pPr></w:style>`,
  )
  .join('');

function word(body: string, more: Partial<Parameters<typeof wordOf>[0]> = {}): Buffer {
  return wordOf({ ...more, body: `${body}<w:sectPr/>` });
}

function marked(line: string): { readonly depth: number; readonly words: string } {
  const words = line.replace(/^[一二三四五六]、|^（[一二三四五六]）/u, '');
  return { words, depth: words === line ? -1 : line.startsWith('（') ? 1 : 0 };
}

function autoNumbered(line: string): string {
  const { words, depth } = marked(line);
  return p(words, depth < 0 ? '' : numbered(1, depth));
}

function byStyle(line: string): string {
  const { words, depth } = marked(line);
  return p(words, depth < 0 ? '' : styled(`${depth + 1}`));
}

function row(line: string): string {
  if (!line.startsWith('|')) return p(line);
  const cells = line.slice(1, -1).split('|');
  return `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`;
}

/** A line in runs of one to four characters, as a checker of spelling leaves them. */
function inRuns(line: string): string {
  const runs = line.match(/.{1,4}/gu) ?? [];
  return p(runs.map((words, at) => r(words, at % 2 ? '<w:b/>' : '')).join('<w:proofErr/>'));
}

interface Setting {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly columns: readonly number[];
  readonly head?: string;
  readonly foot?: true;
  readonly contents?: true;
}

function pdf([title = '', ...paragraphs]: readonly string[], setting: Setting): Buffer {
  const { size, columns, head, foot } = setting;
  const pages: PrintedWords[][] = [];
  for (const [at, { text, x }] of linesOf(paragraphs, setting).entries()) {
    const column = Math.floor(at / setting.height);
    const page = Math.floor(column / columns.length);
    const y = 150 + (at % setting.height) * size * 1.75;
    pages[page] ??= [];
    pages[page]?.push({ text, size, x: (columns[column % columns.length] ?? 0) + x, y });
  }
  pages[0]?.unshift({ text: title, x: 60, y: 90, size: 19 });
  if (setting.contents) pages.unshift(contentsOf(paragraphs));
  return pdfOfPages(
    pages.map((page, at) => [
      ...(head === undefined ? [] : [{ text: head, x: 210, y: 40, size: 10 }]),
      ...page,
      ...(foot ? [{ text: `－${at + 1}－`, x: 280, y: 805, size: 11 }] : []),
    ]),
  );
}

/** The lines of paragraphs, two characters in at first; the signature at the right. */
function linesOf(paragraphs: readonly string[], { width, size }: Setting) {
  return paragraphs.flatMap((text) => {
    if (/^[^，。；]*(?:政府|局)$|^\d+年\d+月\d+日$/u.test(text)) {
      return [{ text, x: (width - text.length) * size }];
    }
    const first = text.slice(0, width - 2);
    const rest = text.slice(first.length).match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
    return [{ text: first, x: 2 * size }, ...rest.map((words) => ({ text: words, x: 0 }))];
  });
}

function contentsOf(paragraphs: readonly string[]): PrintedWords[] {
  const entries = paragraphs.filter((text) => marked(text).depth >= 0);
  return ['目　录', ...entries.map((text, at) => `${text}${'.'.repeat(30)}${at + 1}`)].map(
    (text, at) => ({ text, x: 90, y: 120 + at * 26, size: 12 }),
  );
}
