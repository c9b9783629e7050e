import { escapedXml } from '#model/escaped-xml.ts';
import { anchorUrl } from '#model/permalink.ts';
import type { WordRecord } from './word-record.ts';

/**
 * A record as a page for Pagefind. Each section stands in an element that bears its anchor; one
 * that begins a block would have a full stop put behind it.
 */
export function wordPageOf({ report, sections, meta, filters }: WordRecord): {
  readonly url: string;
  readonly content: string;
} {
  const head = [
    ...Object.entries(meta).map(([name, value]) => metaOf(`meta="${name}[content]"`, value)),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => metaOf(`filter="${name}[content]"`, value)),
    ),
  ];
  const body = sections.map(
    ({ anchor, lines }) => `<span id="${anchor}">${escapedXml(lines.join('\n'))}</span>`,
  );
  return {
    // Of two records with one address Pagefind keeps the last.
    url: anchorUrl(report, sections[0]?.anchor ?? ''),
    content: `<html lang="zh"><head>${head.join('')}</head><body>${body.join('\n')}</body></html>`,
  };
}

function metaOf(attribute: string, value: string): string {
  return `<meta data-pagefind-${attribute} content="${escapedXml(value)}">`;
}
