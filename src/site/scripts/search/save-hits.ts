import { sentencesOf } from '../../../chinese/sentences.ts';
import { anchorUrl } from '../../../model/permalink.ts';
import type { Hit } from '../../../search/client/exact-search.ts';

/** A place where something was found, as it is saved. */
interface SavedHit {
  readonly report: string;
  readonly place: string;
  readonly year: number;
  readonly title: string;
  readonly section: string;
  readonly anchor: string;
  readonly address: string;
  readonly sentence: string;
}

/** All matches as a table for spreadsheets: UTF-8 with a byte order mark, RFC 4180. */
export function tableOf(hits: readonly Hit[]): string {
  const head = ['报告', '地方', '年份', '标题', '章节', '位置', '地址', '所在文字'];
  const rows = hits.flatMap(savedHitsOf).map((hit) => Object.values(hit));
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** All matches as JSON. */
export function jsonOf(query: string, hits: readonly Hit[]): string {
  return `${JSON.stringify({ query, hits: hits.flatMap(savedHitsOf) }, null, 1)}\n`;
}

/** One line a section, as one would cite it. */
export function citationsOf(hits: readonly Hit[]): string {
  return hits
    .map(({ document, at }) => {
      const { title, sectionTitle, report, anchor } = document;
      const place = sectionTitle === undefined ? '' : `：${sectionTitle}`;
      return `${title}${place}. ${absolute(report, at[0] ?? anchor)}`;
    })
    .join('\n');
}

/** Hands a text to the reader as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function savedHitsOf({ document, matches }: Hit): readonly SavedHit[] {
  const { report, place = '', year, title, sectionTitle = '', lines } = document;
  return matches.map(({ line, start, end, anchor }) => {
    const text = lines[line]?.text ?? '';
    const sentence = sentencesOf(text)
      .filter((range) => range.start < end && start < range.end)
      .map((range) => text.slice(range.start, range.end))
      .join('');
    const address = absolute(report, anchor);
    return { report, place, year, title, section: sectionTitle, anchor, address, sentence };
  });
}

function absolute(report: string, anchor: string): string {
  return new URL(anchorUrl(report, anchor), location.href).href;
}

/** Quoted; what a spreadsheet would take for a formula is led by an apostrophe. */
function cell(value: string | number): string {
  const text = String(value);
  return `"${(/^[=+@-]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
