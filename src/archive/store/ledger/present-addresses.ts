import { namesOfPlace } from '#archive/places-by-name.ts';
import type { ReportSummary } from '#archive/report-summary.ts';
import { yearPairsOf } from '#archive/series/year-pairs.ts';
import { bodyIdOf } from '#model/body-id.ts';
import type { Indicator } from '#model/indicator.ts';
import {
  coverageUrl,
  indicatorUrl,
  nameUrl,
  partUrl,
  placeUrl,
  reportUrl,
  seriesDiffUrl,
  seriesUrl,
  sourceUrl,
  termUrl,
  topicUrl,
  withoutBase,
  workUrl,
  yearUrl,
} from '#model/permalink.ts';
import { type Regions, regionOf, regionsAbove } from '#model/region.ts';
import type { ReportId } from '#model/report.ts';
import type { AddressLedger } from './address-ledger.ts';

/** What of a report its addresses are made from. */
export type PresentReport = Pick<ReportSummary, 'id' | 'region' | 'year' | 'source'>;

/** All that promised addresses are made from. */
export interface Present {
  readonly charter: { readonly parts: readonly Identified[] };
  readonly reports: readonly PresentReport[];
  readonly regions: Regions;
  readonly topics: readonly Identified[];
  readonly terms: readonly Identified[];
  readonly works: readonly Identified[];
  readonly indicators: readonly Pick<Indicator, 'id' | 'definition'>[];
}

interface Identified {
  readonly id: string;
}

/** What the addresses of a report are made from; its name tells them where it cannot be read. */
export function presentReportOf(id: ReportId, summary: ReportSummary | undefined): PresentReport {
  const [region = '', year = ''] = id.split('/');
  return summary ?? { id, region, year: Number.parseInt(year, 10), source: `${id}.txt` };
}

/**
 * Every promised address at which something is, kind by kind. To the ledger the site stands at the
 * root of its host.
 */
export function presentAddressesOf(present: Present, ledger: AddressLedger): ReadonlySet<string> {
  const { reports, regions } = present;
  const addresses = [
    ...reports.map(({ id }) => reportUrl(id)),
    ...reports.map(({ id }) => seriesUrl(bodyIdOf(id))),
    ...yearPairsOf(reports, (address) => ledger.has(withoutBase(address))).map(
      ({ body, before, after }) => seriesDiffUrl(body, before.year, after.year),
    ),
    ...reports.map(({ source }) => sourceUrl(source)),
    ...placeAddresses(reports, regions),
    ...reports.map(({ year }) => yearUrl(year)),
    ...present.charter.parts.map(({ id }) => partUrl(id)),
    ...present.topics.map(({ id }) => topicUrl(id)),
    ...present.terms.map(({ id }) => termUrl(id)),
    ...present.works.map(({ id }) => workUrl(id)),
    ...indicatorAddresses(present.indicators, ledger),
    ...provincesOf(regions).map((code) => coverageUrl(code)),
  ];
  return new Set(addresses.map(withoutBase));
}

/**
 * What a person defined has a page for good, and what was published once answers. That two reports
 * state an indicator makes it a page that is promised with its definition.
 */
function indicatorAddresses(
  indicators: Present['indicators'],
  ledger: AddressLedger,
): readonly string[] {
  return indicators
    .filter(
      ({ id, definition }) => definition !== undefined || ledger.has(withoutBase(indicatorUrl(id))),
    )
    .map(({ id }) => indicatorUrl(id));
}

/** Places with reports and those above them, and the ways to them by name and year. */
function placeAddresses(reports: readonly PresentReport[], regions: Regions): readonly string[] {
  const own = Map.groupBy(reports, ({ region }) => region);
  const codes = new Set(
    [...own.keys()].flatMap((code) => [
      ...regionsAbove(regions, code).map((above) => above.code),
      code,
    ]),
  );
  return [...codes].sort().flatMap((code) => {
    const region = regionOf(regions, code);
    if (region === undefined) return [];
    const years = new Set(own.get(code)?.map(({ year }) => year));
    const ways = namesOfPlace(regions, region).flatMap((name) => [
      nameUrl(name),
      ...[...years].map((year) => nameUrl(name, year)),
    ]);
    return [placeUrl(code), ...ways];
  });
}

/** Codes of the provinces that stand today. */
function provincesOf({ byParent }: Regions): readonly string[] {
  const provinces = byParent.get(undefined) ?? [];
  return provinces.filter(({ validTo }) => validTo === undefined).map(({ code }) => code);
}
