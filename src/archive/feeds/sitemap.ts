/** Addresses that one file may hold; the protocol allows 50,000. */
const mostInFile = 40_000;

/** Addresses in files of bearable length. */
export function sitemapParts(addresses: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (let at = 0; at < addresses.length; at += mostInFile) {
    parts.push(addresses.slice(at, at + mostInFile));
  }
  return parts;
}

/** A file of addresses, as sitemaps.org has it. */
export function sitemap(addresses: readonly string[], origin: string): string {
  return xml(
    'urlset',
    addresses.map((address) => `<url><loc>${origin}${address}</loc></url>`),
  );
}

/** The file that names the others. */
export function sitemapIndex(addresses: readonly string[], origin: string): string {
  return xml(
    'sitemapindex',
    addresses.map((address) => `<sitemap><loc>${origin}${address}</loc></sitemap>`),
  );
}

function xml(root: string, lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');
}
