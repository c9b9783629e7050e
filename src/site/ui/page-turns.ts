import type { ReportSummary } from '#archive/report-summary.ts';
import { type Regions, regionOf, regionsAbove } from '#model/region.ts';
import type { PageOf } from './pages-of.ts';

/** A way from one page of a list to another, by what a reader looks for. */
export interface PageWay {
  readonly label: string;
  readonly page: number;
}

/** A page of a list about reports, and the ways to the others. */
export interface TurnedPage<T> {
  readonly page: PageOf<T>;
  /** To where each year begins, and to where each province does in the year that the page begins with. */
  readonly turns: readonly (readonly PageWay[])[];
}

interface Turning<T> {
  readonly reportOf: (one: T) => Pick<ReportSummary, 'year' | 'region'>;
  readonly regions: Regions;
}

/** Finds in the pages of a list where each year begins, and each province of a year. */
export function withTurns<T>(
  pages: readonly PageOf<T>[],
  { reportOf, regions }: Turning<T>,
): readonly TurnedPage<T>[] {
  const listed = pages.flatMap(({ items, number }) =>
    items.map(reportOf).map(({ year, region }) => ({ year, region, page: number })),
  );
  const byYear = Map.groupBy(listed, ({ year }) => year);
  const years = firstPages(listed, ({ year }) => `${year}年`);
  const provinces = new Map(
    [...byYear].map(([year, own]) => [
      year,
      firstPages(own, ({ region }) => provinceNameOf(regions, region)),
    ]),
  );
  return pages.map((page) => {
    const [first] = page.items;
    const ofYear = first === undefined ? [] : (provinces.get(reportOf(first).year) ?? []);
    return { page, turns: [years, ofYear].filter((ways) => ways.length > 1 && pages.length > 1) };
  });
}

/** What the ways lead to, in words. */
export function turnedTo(turns: readonly (readonly PageWay[])[]): string {
  const isYear = (ways: readonly PageWay[]) => /^\d{4}年$/u.test(ways[0]?.label ?? '');
  return turns.map((ways) => (isYear(ways) ? '某一年' : '某一省')).join('、');
}

function firstPages<T extends { readonly page: number }>(
  listed: readonly T[],
  labelOf: (one: T) => string,
): readonly PageWay[] {
  return [...Map.groupBy(listed, labelOf)].map(([label, [first]]) => ({
    label,
    page: first?.page ?? 1,
  }));
}

function provinceNameOf(regions: Regions, code: string): string {
  return (regionsAbove(regions, code)[0] ?? regionOf(regions, code))?.name ?? code;
}
