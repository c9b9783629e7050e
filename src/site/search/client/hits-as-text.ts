import { gbCitationOf, gbText } from '#archive/cite/gb-citation.ts';
import { sentencesOf } from '#chinese/sentences.ts';
import { quotedCell } from '#model/csv-cell.ts';
import type { Hit } from '#search/client/found-page.ts';
import { foundUrl } from '#search/shared/head.ts';

/** All that a search has found, and what was asked of which index. */
export interface SavedAnswer {
  /** The name of the archive. */
  readonly archive: string;
  readonly query: string;
  /** The search page with this query and all choices. */
  readonly address: string;
  /** Names the build of the index: the same text gives the same name. */
  readonly index: string;
  readonly hits: readonly Hit[];
  /** Any address of the archive. */
  readonly origin: string;
}

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

const columns = ['报告', '地方', '年份', '标题', '章节', '位置', '地址', '所在文字'];

/** All matches as a table for spreadsheets: UTF-8 with a byte order mark, RFC 4180. */
export function tableOf(answer: SavedAnswer): string {
  const { address, index } = answer;
  const rows = savedHitsOf(answer).map((hit) => [...Object.values(hit), address, index]);
  const table = [[...columns, '检索地址', '索引版本'], ...rows];
  return `\uFEFF${table.map((row) => row.map((value) => quotedCell(String(value))).join(',')).join('\r\n')}\r\n`;
}

/** All matches as JSON. */
export function jsonOf(answer: SavedAnswer): string {
  const { query, address, index } = answer;
  return `${JSON.stringify({ query, address, index, hits: savedHitsOf(answer) }, null, 1)}\n`;
}

/** What was searched, then one numbered line a section: its reference by GB/T 7714—2025. */
export function citationsOf({ archive, query, address, index, hits, origin }: SavedAnswer): string {
  const head = `${archive}检索“${query}”：${hits.length} 节。${address}（索引版本 ${index}）`;
  const lines = hits.map(({ document, at }, position) => {
    const { title, sectionTitle, report, anchor, reference = { title, authors: [] } } = document;
    const address = absolute(report, at[0] ?? anchor, origin);
    const citation = gbText(gbCitationOf(reference), { place: sectionTitle, address });
    return `[${position + 1}] ${citation}`;
  });
  return `${[head, ...lines].join('\n')}\n`;
}

function savedHitsOf({ hits, origin }: SavedAnswer): readonly SavedHit[] {
  return hits.flatMap(({ document, matches }) => {
    const { report, placeName: place = '', year, title, sectionTitle = '', lines } = document;
    return matches.map(({ line, start, end, anchor }) => {
      const text = lines[line]?.text ?? '';
      const sentence = sentencesOf(text)
        .filter((range) => range.start < end && start < range.end)
        .map((range) => text.slice(range.start, range.end))
        .join('');
      const address = absolute(report, anchor, origin);
      return { report, place, year, title, section: sectionTitle, anchor, address, sentence };
    });
  });
}

function absolute(report: string, anchor: string, origin: string): string {
  return new URL(foundUrl(report, anchor), origin).href;
}
