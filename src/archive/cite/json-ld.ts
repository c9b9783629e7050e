/** A thing in the words of schema.org: see `tests/helpers/schema-org.ts` for what each may say. */
export type Thing = {
  readonly '@type': string;
  readonly [property: string]: unknown;
};

/**
 * A thing as JSON-LD, safe inside a `script` element: no character of it can end the element or begin
 * another. What is unknown is left out.
 */
export function jsonLd(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replace(
    /[<>&\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A way from the home page down, each step with its whole address. */
export function breadcrumbThing(
  steps: readonly { readonly name: string; readonly item: string }[],
): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
  };
}

/** The archive, and how it is searched: `{search_term_string}` in the address stands for what is asked. */
export function siteThing({
  name,
  home,
  search,
}: {
  readonly name: string;
  readonly home: string;
  readonly search: string;
}): Thing {
  return {
    '@type': 'WebSite',
    name,
    url: home,
    inLanguage: 'zh-CN',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}
