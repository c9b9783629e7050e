import type { Anchor } from './anchor.ts';
import type { ReportId } from './report.ts';
import type { PartId } from './statutory-part.ts';
import type { TwinFormat } from './twin-format.ts';

/*
 * Every address of the site is made here and nowhere else. An address begins at the root of its host
 * and has in front what the whole site stands under: `/nianbao/places/` on a project page.
 */

/**
 * What the site stands under, with a slash at both ends: `/`, or `/nianbao/`. The build writes it
 * into pages and scripts; code that makes no pages counts from the site's own root.
 */
const base: string = import.meta.env?.BASE_URL ?? '/';

function at(path: string): string {
  return base + path;
}

/** An address as it would be if the site stood at the root of its host; it names a file of the site. */
export function withoutBase(address: string): string {
  return address.startsWith(base) ? `/${address.slice(base.length)}` : address;
}

/** The address at which that file is, wherever the site stands: {@link withoutBase} undone. */
export function withBase(address: string): string {
  return at(address.slice(1));
}

/** The address of the home page. */
export function homeUrl(): string {
  return at('');
}

/** Files that the site is given ready-made: what is not bundled, as it runs before anything is painted. */
type PublicFile =
  | 'card.png'
  | 'icon.png'
  | 'icon.svg'
  | 'old-browser.js'
  | 'open-search.js'
  | 'reading-settings.js'
  | 'shown-marks.js';

/** The address of such a file. */
export function publicFileUrl(name: PublicFile): string {
  return at(name);
}

/** The address of a report's page. */
export function reportUrl(id: ReportId): string {
  return at(`reports/${id}/`);
}

/** The address of one place inside a report. It never dies. */
export function anchorUrl(id: ReportId, anchor: Anchor): string {
  return `${reportUrl(id)}#${anchor}`;
}

/** The address of a report in another form: `/reports/440205/2023.md`. */
export function twinUrl(id: ReportId, format: TwinFormat): string {
  return at(`reports/${id}.${format}`);
}

/**
 * The address of words inside a report: of the place that they begin at, for every browser, and what a
 * script marks them by, as `writtenMark` writes it.
 */
export function passageUrl(
  id: ReportId,
  { anchor, mark }: { readonly anchor: Anchor; readonly mark: string },
): string {
  return `${reportUrl(id)}?mark=${mark}#${anchor}`;
}

/** The address of all figures of one report. */
export function reportFiguresUrl(id: ReportId): string {
  return `${reportUrl(id)}figures/`;
}

/** The address of a figure in the list of its report, by the indicator that it measures. */
export function reportFigureUrl(id: ReportId, indicator: string): string {
  return `${reportFiguresUrl(id)}#${figureAnchorOf(indicator)}`;
}

/** What the list of a report's figures calls an indicator's place in it. */
export function figureAnchorOf(indicator: string): string {
  return indicator.replaceAll('.', '-');
}

/** The address of a report with the words marked that stand in others too. */
export function sharedTextUrl(id: ReportId): string {
  return `${reportUrl(id)}shared/`;
}

/** The address of the untouched capture that a report was made from, by its file's name. */
export function sourceUrl(file: string): string {
  return at(`sources/${file}`);
}

/** The address of the page that lists a capture line by line, or of that page without any. */
export function captureUrl(file?: string): string {
  return at(file === undefined ? 'capture/' : `capture/?file=${file}`);
}

/** The address of the page that makes files of a report, for word processors and others; or of that page alone. */
export function exportUrl(id?: ReportId): string {
  return at(id === undefined ? 'export/' : `export/?report=${id}`);
}

/** The address of a body: its reports through the years. `440205`, `440205-sifaju`. */
export function seriesUrl(body: string): string {
  return at(`reports/${body}/`);
}

/** The address of two years of a body side by side: `/reports/440205/2022-2023/`. */
export function seriesDiffUrl(body: string, before: number, after: number): string {
  return `${seriesUrl(body)}${before}-${after}/`;
}

/** The address of a place, all its reports and the places below it; or of the list of all. */
export function placeUrl(code?: string): string {
  return one('places/', code);
}

/** The address that leads on to the places of a name, or to their reports on a year: `/曲江区/2023/`. */
export function nameUrl(name: string, year?: number): string {
  return at(year === undefined ? `${name}/` : `${name}/${year}/`);
}

/** The address of a year, all reports about it, or those of a region; or of the list of all. */
export function yearUrl(year?: number, region?: string): string {
  return within(one('years/', year), region);
}

const searchPage = 'search/';

/** The address of a search for some words, narrowed by choices as the search page names them. */
export function searchUrl(words = '', choices: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries({ q: words, ...choices }).filter(([, value]) => value !== '');
  return at(asked.length === 0 ? searchPage : `${searchPage}?${new URLSearchParams(asked)}`);
}

/** The address of the names that the search box understands. */
export function searchGuideUrl(): string {
  return at(`${searchPage}guide.json`);
}

/** The address of a file of what search fields suggest. */
export function suggestionsUrl(name: string): string {
  return at(`${searchPage}suggest/${name}.json`);
}

/** The address of the page that holds quotations against the archive. */
export function verifyUrl(): string {
  return at('verify/');
}

/**
 * The address of the page that counts words, with what is counted there. It stands behind `#`: a list of
 * words may be longer than hosts take an address for.
 */
export function panelUrl(state = ''): string {
  return at(state === '' ? 'panel/' : `panel/#${state}`);
}

/** The address of the list of ways to read reports by what they say. */
export function acrossUrl(): string {
  return at('across/');
}

/** The address of what the archive is and how it is used, or of one chapter of that. */
export function aboutUrl(chapter?: 'fidelity'): string {
  return at(chapter === undefined ? 'about/' : `about/#${chapter}`);
}

/** The address of what each kind of statement means, and how sure it is. */
export function methodUrl(): string {
  return at('about/method/');
}

/** The address of how errors are put right and reports withdrawn. */
export function policyUrl(): string {
  return at('about/policy/');
}

/** The address of what was added, corrected, moved and withdrawn. */
export function changesUrl(page = 1): string {
  return paged(at('changes/'), page);
}

/** The address of a statutory part, all sections of that part; or of the list of all. */
export function partUrl(part?: PartId, page = 1): string {
  return paged(one('parts/', part), page);
}

/** The address of the text of all sections of a statutory part, one after another. */
export function partReadingUrl(part: PartId, page = 1): string {
  return paged(`${partUrl(part)}read/`, page);
}

/** The address of the table of how reports are built from the statutory parts. */
export function structureUrl(page = 1): string {
  return paged(at('parts/structure/'), page);
}

/** The address of a body's plan for a year beside its report on that year. */
export function planUrl(id: ReportId): string {
  return one('parts/plans/', id);
}

/** The address of the list of all such pairs, or of those of a region. */
export function plansUrl(region?: string): string {
  return one('parts/plans/', region);
}

/** The address of a topic, who wrote on it, and when; or of the list of all. */
export function topicUrl(id?: string, page = 1): string {
  return paged(one('topics/', id), page);
}

/** The address of all sections on a topic, one after another. */
export function topicReadingUrl(id: string, page = 1): string {
  return paged(`${topicUrl(id)}read/`, page);
}

/** The address of an indicator, its values by place and year; or of the list of all. */
export function indicatorUrl(id?: string, page = 1): string {
  return paged(one('figures/', id), page);
}

/** The address of an indicator's values as a table for computing. */
export function indicatorTableUrl(id: string): string {
  return at(`figures/${id}.csv`);
}

/** The address of the sums done again. */
export function checksUrl(page = 1): string {
  return paged(at('figures/checks/'), page);
}

/** The address of the claims of 100%. */
export function fullRatesUrl(page = 1): string {
  return paged(at('figures/full/'), page);
}

/** The address of a cited work, every place that cites it; or of the list of all. */
export function workUrl(id?: string, page = 1): string {
  return paged(one('works/', id), page);
}

/** The address of the titles between book marks that no work answers to. */
export function unresolvedUrl(page = 1): string {
  return paged(at('works/unresolved/'), page);
}

/** The address of a term of art, or of the list of all. */
export function termUrl(id?: string): string {
  return one('terms/', id);
}

/** The address of reports side by side: `query` names them. */
export function compareUrl(query = ''): string {
  return at(query === '' ? 'compare/' : `compare/?${query}`);
}

/** The address of the names of all reports, for the choice of what to compare. */
export function reportNamesUrl(): string {
  return at('compare/reports.json');
}

/** The address of what is here and what is not; or of that in a province, or in a region inside one. */
export function coverageUrl(
  province?: string,
  { region, page = 1 }: { readonly region?: string | undefined; readonly page?: number } = {},
): string {
  return paged(within(one('coverage/', province), region), page);
}

/** The address of everything there is to download, or of the files of one year, one by one. */
export function dataUrl(year?: number, page = 1): string {
  return paged(one('data/', year), page);
}

/** The address of one file to download. */
export function downloadUrl(name: string): string {
  return at(`data/${name}`);
}

/** The address of what describes the JSON of a report to programs, in this version of it. */
export function reportSchemaUrl(): string {
  return at('schema/report-1.json');
}

/** The address of what describes the tables of topics, works … as JSON to programs, in this version of it. */
export function subjectSchemaUrl(): string {
  return at('schema/subjects-1.json');
}

/** The address of one thing in the JSON of its table, by JSON Pointer: `/data/topics.json#/items/fuyi`. */
export function subjectTwinUrl(table: string, name: string | number): string {
  return `${downloadUrl(`${table}.json`)}#/items/${name}`;
}

/** The address of what explains a table. */
export function tableUrl(table: string): string {
  return `${dataUrl()}#table-${table}`;
}

/** The address of a file of the site by its path from the site's root. */
export function fileUrl(path: string): string {
  return at(path);
}

/** The address of the feed of what is new on a page. */
export function feedUrl(page: string): string {
  return `${page}feed.xml`;
}

/** The address of a file of older entries of the feed of all reports; the first has the oldest. */
export function feedArchiveUrl(number: number): string {
  return at(`feed/${number}.xml`);
}

/** The address of the list of all feeds. */
export function feedListUrl(): string {
  return at('feeds.opml');
}

/** The address of a file that tells search engines addresses: `index` names the others. */
export function sitemapUrl(part: string): string {
  return at(`sitemap-${part}.xml`);
}

/** The address of the page for what is missing. */
export function missingUrl(): string {
  return at('404.html');
}

/** The address of the folder of a search index: by what is written, or by words. */
export function searchIndexUrl(index: 'exact' | 'pagefind'): string {
  return at(`${index}/`);
}

/** One thing of a list, or the list. */
function one(list: string, id?: string | number): string {
  return at(id === undefined ? list : `${list}${id}/`);
}

/** The part of a list that is about a region; the list itself where none is named. */
function within(list: string, region: string | undefined): string {
  return region === undefined ? list : `${list}${region}/`;
}

/** The first page of a list has the list's own address. */
function paged(address: string, page: number): string {
  return page === 1 ? address : `${address}${page}/`;
}
