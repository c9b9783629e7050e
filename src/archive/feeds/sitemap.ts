import { escapedXml } from '#model/escaped-xml.ts';

/** A page that search engines are told of. */
export interface ListedPage {
  readonly address: string;
  /** When what it shows was last changed, as RFC 3339 has it; absent where nobody knows. */
  readonly changed?: string;
}

/** Addresses that one file may hold; the protocol allows 50,000. */
const mostInFile = 40_000;

/** Pages in files of bearable length. */
export function sitemapParts(pages: readonly ListedPage[]): readonly (readonly ListedPage[])[] {
  const count = Math.ceil(pages.length / mostInFile);
  return Array.from({ length: count }, (_, at) =>
    pages.slice(at * mostInFile, (at + 1) * mostInFile),
  );
}

/** A file of pages, as sitemaps.org has it. */
export function sitemap(pages: readonly ListedPage[], origin: string): string {
  return xml('urlset', { one: 'url', pages, origin });
}

/** The file that names the others. */
export function sitemapIndex(parts: readonly ListedPage[], origin: string): string {
  return xml('sitemapindex', { one: 'sitemap', pages: parts, origin });
}

function xml(
  root: string,
  { one, pages, origin }: { one: string; pages: readonly ListedPage[]; origin: string },
): string {
  const lines = pages.map(({ address, changed }) => {
    const modified = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return `<${one}><loc>${escapedXml(origin + encodeURI(address))}</loc>${modified}</${one}>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');
}
