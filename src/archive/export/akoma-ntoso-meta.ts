import { bodyIdOf } from '#model/body-id.ts';
import { escapedXml } from '#model/escaped-xml.ts';
import { homeUrl, indicatorUrl, placeUrl, seriesUrl } from '#model/permalink.ts';
import { figureIdOf } from './akoma-ntoso-words.ts';
import type { ExportSource } from './export-source.ts';

/** What Akoma Ntoso says of a report beside its text. */
export function akomaNtosoMeta(source: ExportSource, indicators: readonly string[]): string {
  const { report, reference } = source;
  const { metadata } = report;
  const { published } = metadata;
  return [
    '<meta>',
    identification(source),
    published &&
      element('publication', {
        date: published.slice(0, 10),
        name: 'website',
        showAs: metadata.publisher ?? '',
        number: reference.number,
      }),
    references(source, indicators),
    '</meta>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The report, its text, and this file, each by its place in the naming convention of the standard. */
function identification(source: ExportSource): string {
  const { report, address, reference } = source;
  const { year, title } = report.metadata;
  const work = `/akn/cn/doc/report/${bodyIdOf(report.id)}/${year}`;
  const expression = `${work}/zho@${reference.date ?? ''}`;
  const common = (uri: string, file = '') => [
    element('FRBRthis', { value: `${uri}/!main${file}` }),
    element('FRBRuri', { value: `${uri}${file}` }),
    ...(address ? [element('FRBRalias', { value: address, name: 'page' })] : []),
    element('FRBRdate', dayOf(source)),
    ...report.metadata.issuers.map((_, at) => element('FRBRauthor', { href: `#issuer-${at + 1}` })),
    ...(report.metadata.issuers.length === 0 ? [element('FRBRauthor', { href: '#archive' })] : []),
  ];
  return [
    '<identification source="#archive">',
    `<FRBRWork>${[
      ...common(work),
      element('FRBRcountry', { value: 'cn' }),
      element('FRBRsubtype', { value: 'report' }),
      ...(reference.number ? [element('FRBRnumber', { value: reference.number })] : []),
      element('FRBRname', { value: title }),
    ].join('')}</FRBRWork>`,
    `<FRBRExpression>${[...common(expression), element('FRBRlanguage', { language: 'zho' })].join(
      '',
    )}</FRBRExpression>`,
    `<FRBRManifestation>${[
      ...common(expression, '.akn'),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ].join('')}</FRBRManifestation>`,
    '</identification>',
  ].join('\n');
}

/** The standard asks for a day; of a report without one it is the end of the year that it is about. */
function dayOf({ report, reference }: ExportSource): {
  readonly date: string;
  readonly name: string;
} {
  const { published, signed, year } = report.metadata;
  const name = published ? 'published' : signed ? 'signed' : 'end-of-year-reported';
  return { date: reference.date ?? `${year}-12-31`, name };
}

function references(
  { report, archive, place, addressOf }: ExportSource,
  indicators: readonly string[],
): string {
  const { issuers, region } = report.metadata;
  const at = (path: string) => addressOf(path) ?? path;
  return [
    '<references source="#archive">',
    ...issuers.map((issuer, position) =>
      element('TLCOrganization', {
        eId: `issuer-${position + 1}`,
        href: at(seriesUrl(bodyIdOf(report.id))),
        showAs: issuer,
      }),
    ),
    element('TLCOrganization', { eId: 'archive', href: at(homeUrl()), showAs: archive }),
    element('TLCLocation', { eId: 'place', href: at(placeUrl(region)), showAs: place }),
    ...indicators.map((indicator) =>
      element('TLCConcept', {
        eId: figureIdOf(indicator),
        href: at(indicatorUrl(indicator)),
        showAs: indicator,
      }),
    ),
    '</references>',
  ].join('\n');
}

function element(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${escapedXml(value)}"`],
  );
  return `<${name}${written.join('')}/>`;
}
