import type { Archive } from '#archive/archive.ts';
import { placeUrl, reportUrl, yearUrl } from '#model/permalink.ts';
import { regionOf, regionsAbove } from '#model/region.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { yearPagesOf } from '#site/years/year-page.ts';

/** A name that leads on. */
interface Way {
  readonly label: string;
  readonly href: string;
}

/** What the archive holds, province by province and year by year. */
export interface HeldByYear {
  /** Newest first, without gaps. */
  readonly years: readonly (Pick<Way, 'label'> & Partial<Way>)[];
  readonly rows: readonly HeldRow[];
  /** Whether cells have numbers of reports. */
  readonly isCounted: boolean;
}

export interface HeldRow {
  readonly province: Way;
  /** Of each year; nothing where no report is held. */
  readonly cells: readonly (Way | undefined)[];
}

/** A cell with one report leads to it, and one with more to where the year's page lists them. */
export function heldMatrixOf(archive: Archive): HeldByYear {
  const { reports, years, provinces, regions } = archive;
  const all = years.map(({ year }) => year);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const span =
    all.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => last - at);
  const byProvince = Map.groupBy(
    reports,
    ({ region, year }) => regionsAbove(regions, region, { year })[0]?.code ?? region,
  );
  const cut = new Set(
    years.flatMap((entry) => (yearPagesOf(entry, archive).length > 1 ? [entry.year] : [])),
  );
  return {
    isCounted: provinces.some(({ count }) => count > 1),
    years: span.map((year) => ({
      label: String(year),
      ...(all.includes(year) && { href: yearUrl(year) }),
    })),
    rows: provinces.map(({ region }) => ({
      province: { label: region.name, href: placeUrl(region.code) },
      cells: span.map((year) => {
        const held = (byProvince.get(region.code) ?? []).filter((report) => report.year === year);
        const [only] = held;
        if (only === undefined) return undefined;
        if (held.length > 1) {
          const href = cut.has(year)
            ? yearUrl(year, region.code)
            : `${yearUrl(year)}#p${region.code}`;
          return { label: groupedDigits(held.length), href };
        }
        const name = regionOf(regions, only.region, { year })?.name ?? '1 份';
        return { label: name, href: reportUrl(only.id) };
      }),
    })),
  };
}
