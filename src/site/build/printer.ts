import { StaticPaths } from 'astro:static-paths';
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import { app } from 'astro/entrypoints/prerender';
import { compareText } from '#model/order.ts';
import { withBase } from '#model/permalink.ts';
import { timed } from './build-profile.ts';
import { tellPage, tellPages } from './build-progress.ts';
import { answeredFile } from './file-response.ts';
import { type KeptPages, keepPage } from './kept-pages.ts';
import { putFile } from './put-file.ts';
import { numbersOf } from './read-table.ts';
import { digestInside, digestToday, type ReadStep, type Reads, readingFor } from './reads.ts';
import { type FarScripts, withPreloads } from './script-preloads.ts';

// Astro bundles this file with all pages (`printer-integration.ts`): it prints them without Astro, and it alone
// sees what they note. Nothing but what was bundled with it may import it.

/** A kind of page, and the style sheets of it, as Astro found them when it bundled. */
export type StyledKind = readonly [key: string, styles: readonly unknown[]];

/** What is printed, and what the printer was not told when it was bundled. */
export interface Printing {
  readonly pages: KeptPages;
  /** Whether a page is asked for, by its path from the root of the site. */
  readonly isAsked: (path: string) => boolean;
  readonly kinds: readonly StyledKind[];
  readonly far: FarScripts;
}

type Props = Record<string, unknown>;

/** A page that the site is to have. */
interface ListedPage {
  /** From the root of the site. */
  readonly path: string;
  readonly route: RouteData;
  /** What its route hands it. */
  readonly props: Props;
}

/** No page says at which host it was printed. */
const anyOrigin = 'http://localhost';

/** What Astro's build hands its own printer, as far as that looks at it. */
const silent = {
  settings: { scripts: [] },
  logger: { options: { destination: { write: () => true } } },
};

/**
 * Makes all pages that are asked for: prints each and notes all that it looks at; or, where the last build printed it
 * and everything that it looked at then is still the same, takes that page.
 *
 * @throws what a page could not be printed for
 */
export async function printPages({ pages, isAsked, kinds, far }: Printing): Promise<void> {
  app.setInternals({
    pagesByKeys: new Map(kinds.map(([key, styles]) => [key, { styles }])),
  } as never);
  app.setOptions(silent as never);
  const asked = (await listedPages()).filter(({ path }) => isAsked(path));
  tellPages(asked.length);
  for (const page of inOrder(asked)) {
    tellPage();
    if (await isKept(page, pages)) continue;
    await timed('pages', { name: page.path, work: () => printed(page, { pages, far }) });
  }
}

/**
 * Pages of reports come last, as what they say of one another is being found meanwhile; all of one report together, so
 * that it is read once.
 */
function inOrder(pages: readonly ListedPage[]): readonly ListedPage[] {
  const isOfReport = ({ route }: ListedPage) => route.component.includes('/pages/reports/');
  const others = pages.filter((page) => !isOfReport(page));
  const ofReports = pages.filter(isOfReport).sort((a, b) => compareText(a.path, b.path));
  return [...others, ...ofReports];
}

async function listedPages(): Promise<readonly ListedPage[]> {
  const next = new Map<RouteData, number>();
  const taken = new Set<string>();
  return (await new StaticPaths(app).getAll()).map(({ pathname, route }) => {
    const number = next.get(route) ?? 0;
    next.set(route, number + 1);
    const path = pathOf(pathname, route);
    if (taken.has(path)) throw new Error(`有两个网页要同一个地址：${path}`);
    taken.add(path);
    return { path, route, props: app.routeCache.get(route)?.staticPaths?.[number]?.props ?? {} };
  });
}

/** A page is the page of a folder; a file is called as its route says. */
function pathOf(pathname: string, { type }: RouteData): string {
  const isFile = type === 'endpoint' && /\.[^/]+$/u.test(pathname);
  return isFile ? pathname : `${pathname.replace(/\/$/u, '')}/`;
}

async function printed(
  { path, route }: ListedPage,
  { pages, far }: Pick<Printing, 'pages' | 'far'>,
): Promise<void> {
  const reads: Reads = new Map();
  const request = new Request(new URL(withBase(path), anyOrigin));
  await readingFor(reads, async () => {
    const response = await app.render(request, { routeData: route });
    const file = fileOf(path, response);
    const sum = await putResponse(response, { to: join(pages.made, file), far });
    pages.now.set(path, { file, sum, reads: numbersOf(pages.table, reads) });
  });
}

/**
 * Puts what was answered at a place of the site, and returns its checksum. To wait for the disk after each page would
 * take longer than to write.
 */
async function putResponse(
  response: Response,
  { to, far }: { readonly to: string; readonly far: FarScripts },
): Promise<string> {
  const file = answeredFile(response);
  if (file !== undefined) {
    putFile(file.path, { to });
    return file.sum;
  }
  const answered = Buffer.from(await response.arrayBuffer());
  const bytes = isPage(response) ? withPreloads(answered, far) : answered;
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, bytes);
  return hash('sha256', bytes);
}

/** The file of what was printed; of the page for missing ones hosts have a name of their own. */
function fileOf(path: string, response: Response): string {
  if (path === '/404/') return '404.html';
  return isPage(response) ? `${path.slice(1)}index.html` : path.slice(1).replace(/\/$/u, '');
}

function isPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') === true;
}

/** Takes a page of the last build where it would be printed again as it is. */
async function isKept({ path, props }: ListedPage, pages: KeptPages): Promise<boolean> {
  const before = pages.before.get(path);
  if (before === undefined) return false;
  for (const number of before.reads) {
    const isSame = pages.isAsBefore[number] ?? (await isReadAsBefore(number, { pages, props }));
    if (!isSame) return false;
  }
  return keepPage(pages, path);
}

/** Asks for the digest of today; props are each page's own, and are asked of each. */
async function isReadAsBefore(
  number: number,
  { pages, props }: { readonly pages: KeptPages; readonly props: Props },
): Promise<boolean> {
  const [key, digest] = pages.table.reads[number] ?? ['[]', ''];
  const [name, ...steps]: [string, ...ReadStep[]] = JSON.parse(key);
  if (name === 'props') return digestInside(props, steps) === digest;
  const isSameToday = (await digestToday(key)) === digest;
  pages.isAsBefore[number] = isSameToday;
  return isSameToday;
}
