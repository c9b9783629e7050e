import { filled } from '#model/filled.ts';
import { compareText } from '#model/order.ts';

/**
 * A page that is to become a report: the address or the file of one that was found, or only the place
 * and the year that the archive lacks.
 */
export interface QueuedPage {
  /** A web address, or the path of a saved file; absent where none was found yet. */
  readonly page?: string;
  /** GB/T 2260 code. */
  readonly place?: string;
  readonly year?: number;
  readonly body?: string;
  /** Who has taken it. */
  readonly who?: string;
  readonly state: QueueState;
  readonly note?: string;
}

/** In the order in which a page passes them: of two lines on one page, what is further holds. */
export const queueStates = ['wanted', 'refused', 'imported'] as const;
export type QueueState = (typeof queueStates)[number];

export const queueStateLabels: Readonly<Record<QueueState, string>> = {
  wanted: '待导入',
  refused: '不是年度报告',
  imported: '已导入',
};

/** Where the queue lies, below the root of the archive. */
export const queuePath = 'content/queue.csv';

const columns = ['page', 'place', 'year', 'body', 'who', 'state', 'note'] as const;

/** What stands in a line that cannot be read, and what is wrong with it. */
export interface QueueFault {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

export interface QueueReading {
  readonly pages: readonly QueuedPage[];
  readonly faults: readonly QueueFault[];
}

/**
 * Reads the queue. Git puts the lines of two editors together, so that a page may stand in two
 * lines and in any order: they count as one, {@link oneEach}.
 */
export function parseQueue(text: string): QueueReading {
  const faults: QueueFault[] = [];
  const pages = text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .flatMap((line, at) => {
      if (line.trim() === '' || line === columns.join(',')) return [];
      const read = queuedPageIn(cellsOf(line));
      if (typeof read !== 'string') return [read];
      faults.push({ line: at + 1, reason: read });
      return [];
    });
  return { pages: oneEach(pages), faults };
}

/** The queue as its file: one line a page, in an order that does not depend on who wrote it. */
export function queueTable(pages: readonly QueuedPage[]): string {
  const lines = oneEach(pages).map((page) =>
    columns.map((name) => cellOf(String(page[name] ?? ''))).join(','),
  );
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

/** Each page once, by place, year and page. */
export function oneEach(pages: readonly QueuedPage[]): readonly QueuedPage[] {
  const groups = Map.groupBy(pages, keyOf);
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, same]) => together(same));
}

const savedAs = '存为 ';

/** The queue's line of an address whose page was saved: it stays known by its address. */
export function withFile(page: QueuedPage, file: string): QueuedPage {
  const [said = ''] = (page.note ?? '').split(savedAs);
  return {
    ...page,
    note: `${said}${said === '' || said.endsWith(' ') ? '' : ' '}${savedAs}${file}`,
  };
}

/** Where the page of a line lies as a file, if it was said. */
export function fileOf({ page, note = '' }: QueuedPage): string | undefined {
  return page !== undefined && isWebAddress(page) ? note.split(savedAs)[1] : page;
}

/** Whether a page is known by an address of the web. */
export function isWebAddress(page: string): boolean {
  return /^https?:\/\//u.test(page);
}

/** What a page is known by: its address or file; without one the place, year and body. */
function keyOf({ page, place, year, body }: QueuedPage): string {
  return page ?? [place, year, body].join(' ');
}

/** Of several lines on one page the furthest, with what only those behind it say. */
function together(same: readonly QueuedPage[]): QueuedPage {
  const rank = ({ state }: QueuedPage) => queueStates.indexOf(state);
  const [first, ...others] = same.toSorted(
    (a, b) => rank(a) - rank(b) || compareText(written(a), written(b)),
  );
  if (first === undefined) throw new RangeError('There is no line to go by.');
  return Object.assign({}, first, ...others);
}

function written(page: QueuedPage): string {
  return columns.map((name) => page[name] ?? '').join('\t');
}

/** The page of a line, or in Chinese what is wrong with the line. */
export function queuedPageIn(cells: readonly string[]): QueuedPage | string {
  const [page = '', place = '', year = '', body = '', who = '', state = '', note = ''] = cells.map(
    (cell) => cell.trim(),
  );
  if (cells.length > columns.length) return `有 ${cells.length} 栏，应为 ${columns.length} 栏。`;
  if (page === '' && (place === '' || year === '')) return '没有网址或文件的，要写地方和年份。';
  if (!/^(?:\d{6}(?:\d{3})?)?$/u.test(place)) return `地方写区划代码，不能是 ${place}。`;
  if (!/^(?:20\d\d)?$/u.test(year)) return `年份是四位数，不能是 ${year}。`;
  const known = queueStates.find((one) => one === (state || 'wanted'));
  if (known === undefined) return `状态须为 ${queueStates.join('、')} 之一，不能是 ${state}。`;
  return filled({
    page: page || undefined,
    place: place || undefined,
    year: year === '' ? undefined : Number(year),
    body: body || undefined,
    who: who || undefined,
    state: known,
    note: note || undefined,
  });
}

function cellsOf(line: string): readonly string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

/** One line a page, whatever was pasted. */
function cellOf(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return /[",]/u.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}
