import type { Anchor } from './anchor.ts';
import type { Report, ReportId } from './report.ts';
import type { StatutoryPart } from './statutory-part.ts';

/** The address of a report's page. Addresses are made here and nowhere else. */
export function reportUrl(id: ReportId): string {
  return `/reports/${id}/`;
}

/** The address of one place inside a report. It never dies. */
export function anchorUrl(id: ReportId, anchor: Anchor): string {
  return `${reportUrl(id)}#${anchor}`;
}

/** The forms a report can be had in besides its page. */
export const twinFormats = ['md', 'txt', 'json'] as const;
export type TwinFormat = (typeof twinFormats)[number];

/** The address of a report in another form: `/reports/440205/2023.md`. */
export function twinUrl(id: ReportId, format: TwinFormat): string {
  return `/reports/${id}.${format}`;
}

/** The forms a report's citation can be had in. */
export const citationFormats = ['csl.json', 'ris', 'bib'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** The address of a report's citation as data: `/reports/440205/2023.ris`. */
export function citationUrl(id: ReportId, format: CitationFormat): string {
  return `/reports/${id}.${format}`;
}

/** The address of the list of a report's addresses, each with the fingerprint of its text. */
export function addressesUrl(id: ReportId): string {
  return `/reports/${id}.anchors.tsv`;
}

/**
 * The address of words at a place: browsers go to the place, and to the words and mark them where
 * they know text fragments. Without `last` the words are `first`, else they run from one to the other.
 */
export function quoteUrl(
  place: string,
  { first, last }: { readonly first: string; readonly last?: string | undefined },
): string {
  const words = [first, ...(last === undefined ? [] : [last])];
  // The mark `-` has a meaning in a text fragment, and `encodeURIComponent` leaves it.
  const written = words.map((text) => encodeURIComponent(text).replaceAll('-', '%2D'));
  return `${place}:~:text=${written.join(',')}`;
}

/** The address of everything there is to download, or of the files of one year, one by one. */
export function dataUrl(year?: number, page = 1): string {
  return year === undefined ? '/data/' : paged(`/data/${year}/`, page);
}

/** The address of one file to download. */
export function downloadUrl(name: string): string {
  return `/data/${name}`;
}

/** The address of the untouched capture a report was made from. */
export function sourceUrl(report: Report): string {
  return `/sources/${report.metadata.source.file}`;
}

/** The address of a place: all its reports and the places below it. */
export function placeUrl(code: string): string {
  return `/places/${code}/`;
}

/** The address of a year: all reports about it. */
export function yearUrl(year: number): string {
  return `/years/${year}/`;
}

/** The address of a statutory part: all sections of that part. */
export function partUrl(part: StatutoryPart, page = 1): string {
  return paged(`/parts/${part}/`, page);
}

/** The address of the text of all sections of a statutory part, one after another. */
export function partReadingUrl(part: StatutoryPart, page = 1): string {
  return paged(`${partUrl(part)}read/`, page);
}

/** The address of the table of how reports are built from the statutory parts. */
export function structureUrl(page = 1): string {
  return paged('/parts/structure/', page);
}

/** The address of a body's plan for a year beside its report on that year. */
export function planUrl(id: ReportId): string {
  return `/parts/plans/${id}/`;
}

/** The address of a search for some words. */
export function searchUrl(query: string): string {
  return `/search/?q=${encodeURIComponent(query)}`;
}

/** The address of a cited work: every place that cites it. */
export function workUrl(id: string, page = 1): string {
  return paged(`/works/${id}/`, page);
}

/** The address of the titles between book marks that no work answers to. */
export function unresolvedUrl(page = 1): string {
  return paged('/works/unresolved/', page);
}

/** The address of a topic: who wrote on it, and when. */
export function topicUrl(id: string, page = 1): string {
  return paged(`/topics/${id}/`, page);
}

/** The address of all sections on a topic, one after another. */
export function topicReadingUrl(id: string, page = 1): string {
  return paged(`/topics/${id}/read/`, page);
}

/** The address of the feed of a topic. */
export function topicFeedUrl(id: string): string {
  return `/topics/${id}/feed.xml`;
}

/** The address of the feed of reports that came out last. */
export function reportsFeedUrl(): string {
  return '/feed.xml';
}

/** The address of a file that tells search engines addresses: `index` names the others. */
export function sitemapUrl(part: string): string {
  return `/sitemap-${part}.xml`;
}

/** The address of an indicator: its values by place and year. */
export function indicatorUrl(id: string, page = 1): string {
  return paged(`/figures/${id}/`, page);
}

/** The address of an indicator's values as a table for computing. */
export function indicatorTableUrl(id: string): string {
  return `/figures/${id}.csv`;
}

/** The address of the sums done again. */
export function checksUrl(page = 1): string {
  return paged('/figures/checks/', page);
}

/** The address of the claims of 100%. */
export function fullRatesUrl(page = 1): string {
  return paged('/figures/full/', page);
}

/** The address of all figures of one report. */
export function reportFiguresUrl(id: ReportId): string {
  return `${reportUrl(id)}figures/`;
}

/** The address of a report's outline as data: titles, statutory parts and topics of its sections. */
export function outlineUrl(id: ReportId): string {
  return `/reports/${id}.outline.json`;
}

/** The address of reports, or sections of them, side by side: `440205/2023` or `440205/2023/s2-1`. */
export function compareUrl(columns: readonly string[]): string {
  const names = 'abcdef';
  const query = columns.map((column, position) => `${names.charAt(position)}=${column}`);
  return `/compare/${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The first page of a list has the list's own address. */
function paged(address: string, page: number): string {
  return page === 1 ? address : `${address}${page}/`;
}

/** The address of a body: its reports through the years. `440205`, `440205-sifaju`. */
export function seriesUrl(body: string): string {
  return `/reports/${body}/`;
}

/** The address of two years of a body side by side: `/reports/440205/2022-2023/`. */
export function seriesDiffUrl(body: string, before: number, after: number): string {
  return `${seriesUrl(body)}${before}-${after}/`;
}

/** The address of a report with the words marked that stand in others too. */
export function sharedTextUrl(id: ReportId): string {
  return `${reportUrl(id)}shared/`;
}

/** The address of what is here and what is not, or of one province. */
export function coverageUrl(province?: string): string {
  return province === undefined ? '/coverage/' : `/coverage/${province}/`;
}

/** The address of a term of art, or of the list of all. */
export function termUrl(id?: string): string {
  return id === undefined ? '/terms/' : `/terms/${id}/`;
}
