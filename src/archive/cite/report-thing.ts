import type { Report } from '#model/report.ts';
import { type CitingOptions, citedReportOf } from './cited-report.ts';
import type { Thing } from './json-ld.ts';

/** A report in the words of schema.org. */
export function reportThing(
  report: Report,
  { place, home, ...citing }: CitingOptions & { readonly place: string; readonly home?: string },
): Thing {
  const { archive, title, authors, number, date, original } = citedReportOf(report, citing);
  const { publisher, year, region } = report.metadata;
  return {
    '@type': 'Report',
    name: title,
    author: authors.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    publisher: publisher && { '@type': 'Organization', name: publisher },
    reportNumber: number,
    datePublished: date,
    temporalCoverage: String(year),
    spatialCoverage: { '@type': 'AdministrativeArea', name: place, identifier: region },
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    url: citing.address,
    isBasedOn: original,
    isPartOf: { '@type': 'DataCatalog', name: archive, url: home },
  };
}
