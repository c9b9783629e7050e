import { readFileSync } from 'node:fs';
import { basename, join, normalize } from 'node:path';
import { UsageError } from '#cli/usage-error.ts';
import { isDay } from '#model/day.ts';
import { faultOfUrl } from './import-context.ts';
import { printablePath } from './review-sheet.ts';

/** What a list says of one saved page. */
export interface PageAddress {
  readonly url: string;
  /** The day it was saved. */
  readonly retrieved?: string;
}

/**
 * Reads a list of the addresses of saved pages, one a line: `页面.html,http://…,2024-03-08`, the day
 * if it is known. A file is named as in its folder; its name alone will do where only one bears it.
 *
 * @param pages paths of the pages that there are
 * @throws UsageError where a line cannot be read, or names no page
 */
export function readPageAddresses(
  path: string,
  around: PageFolder,
): ReadonlyMap<string, PageAddress> {
  const found = new Map<string, PageAddress>();
  for (const [at, row] of textAt(path)
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const cells = cellsOf(row);
    const isHead = at === 0 && !/:\/\//u.test(cells[1] ?? '');
    if (isHead || cells.every((cell) => cell === '')) continue;
    const read = addressIn(cells, around);
    const fault =
      typeof read === 'string' ? read : found.has(read.page) && `${cells[0]} 已在前面写过。`;
    if (fault) throw new UsageError(printablePath(`${path} 第 ${at + 1} 行：${fault}`));
    if (typeof read !== 'string') found.set(read.page, read.address);
  }
  return found;
}

/** A folder of saved pages. */
interface PageFolder {
  readonly folder: string;
  /** The paths of its pages. */
  readonly pages: readonly string[];
}

/** What the cells of a row say of which page, or why they say nothing, in Chinese. */
function addressIn(
  [name = '', url = '', retrieved = '']: readonly string[],
  around: PageFolder,
): { readonly page: string; readonly address: PageAddress } | string {
  const [page, ...others] = pagesNamed(name, around);
  if (page === undefined) return `文件夹里没有 ${name}。`;
  if (others.length > 0) return `有几个 ${name}，请写上它的文件夹。`;
  const fault = faultOfUrl(url);
  if (fault !== undefined) return fault;
  if (retrieved === '') return { page, address: { url } };
  if (!isDay(retrieved)) return `${retrieved} 不是一个日子，应如 2024-03-08。`;
  return { page, address: { url, retrieved } };
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  } catch {
    throw new UsageError(printablePath(`--urls 的 ${path} 读不出来。`));
  }
}

/** Cells are parted by commas or tabs; one in double quotes may hold them. */
function cellsOf(row: string): readonly string[] {
  return [...row.matchAll(/(?:^|[,\t])(?:"((?:[^"]|"")*)"|([^,\t]*))/gu)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}

function pagesNamed(name: string, { folder, pages }: PageFolder): readonly string[] {
  const path = normalize(join(folder, name));
  const exact = pages.filter((page) => normalize(page) === path);
  return exact.length > 0 ? exact : pages.filter((page) => basename(page) === name);
}
