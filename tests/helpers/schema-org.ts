/** What schema.org has for each kind of thing that pages speak of: what it must say, and what it may. */
const vocabulary: Readonly<
  Record<string, { readonly must: readonly string[]; readonly may?: readonly string[] }>
> = {
  Report: {
    must: ['name', 'author', 'inLanguage', 'spatialCoverage', 'temporalCoverage', 'isPartOf'],
    may: ['publisher', 'reportNumber', 'datePublished', 'isAccessibleForFree', 'url', 'isBasedOn'],
  },
  GovernmentOrganization: { must: ['name'] },
  Organization: { must: ['name'], may: ['url'] },
  Country: { must: ['name'] },
  AdministrativeArea: { must: ['name'], may: ['identifier'] },
  DataCatalog: { must: ['name'], may: ['url'] },
  // What Google's Dataset Search asks for must be there; it wants 50 to 5,000 characters of description.
  Dataset: {
    must: ['name', 'description', 'license', 'creator', 'distribution', 'isAccessibleForFree'],
    may: [
      ...['url', 'version', 'inLanguage', 'keywords', 'temporalCoverage', 'spatialCoverage'],
      'includedInDataCatalog',
    ],
  },
  DataDownload: {
    must: ['contentUrl', 'encodingFormat'],
    may: ['name', 'contentSize', 'sha256'],
  },
  BreadcrumbList: { must: ['itemListElement'] },
  ListItem: { must: ['position', 'name', 'item'] },
  WebSite: { must: ['name', 'url', 'potentialAction'], may: ['inLanguage'] },
  SearchAction: { must: ['target', 'query-input'] },
  EntryPoint: { must: ['urlTemplate'] },
};

/** What is wrong with a thing in the words of schema.org, and with all that it names. */
export function faultsOf(thing: unknown): readonly string[] {
  if (Array.isArray(thing)) return thing.flatMap(faultsOf);
  if (typeof thing !== 'object' || thing === null) return [];
  const { '@type': type, '@context': _context, ...said } = thing as Record<string, unknown>;
  const known = vocabulary[String(type)];
  if (known === undefined) return [`${type} is not known`];
  const { must, may = [] } = known;
  return [
    ...must.filter((name) => said[name] === undefined).map((name) => `${type} lacks ${name}`),
    ...Object.keys(said)
      .filter((name) => !must.includes(name) && !may.includes(name))
      .map((name) => `${type} has no ${name}`),
    ...Object.entries(said)
      .filter(
        ([name, value]) =>
          /^(?:url|item|license|contentUrl)$/u.test(name) && !URL.canParse(String(value)),
      )
      .map(([name, value]) => `${type} has for ${name} ${value}`),
    ...Object.values(said).flatMap(faultsOf),
  ];
}
