import type { Report } from '#model/report.ts';
import { archiveName, type CitingOptions, citedReportOf } from './cited-report.ts';

/**
 * A report as JSON-LD in the words of schema.org, safe inside a `script` element: no character of
 * it can end the element or begin another.
 */
export function jsonLdOf(
  report: Report,
  { place, ...options }: CitingOptions & { readonly place: string },
): string {
  const { title, authors, number, date, address, original } = citedReportOf(report, options);
  const { publisher, year } = report.metadata;
  const value = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: title,
    author: authors.map((name) => ({ '@type': 'Organization', name })),
    publisher: publisher && { '@type': 'Organization', name: publisher },
    reportNumber: number,
    datePublished: date,
    temporalCoverage: String(year),
    spatialCoverage: place,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    url: address,
    isBasedOn: original,
    includedInDataCatalog: { '@type': 'DataCatalog', name: archiveName },
  };
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
