import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const processor = unified().use(rehypeParse, { fragment: false }).freeze();

export type HtmlRoot = ReturnType<typeof processor.parse>;
export type HtmlNode = HtmlRoot['children'][number] | HtmlElement['children'][number];
export type HtmlElement = Extract<HtmlRoot['children'][number], { readonly type: 'element' }>;

/** How deep tags may be opened in the source before it is not worth parsing. */
const openTags = 2000;

/**
 * The tree of a page, or `undefined` when its tags are nested beyond all sense.
 *
 * The nesting is looked at before parsing, because a parser's time grows with its square.
 */
export function parseHtml(source: string): HtmlRoot | undefined {
  if (deepestNesting(source) > openTags) return undefined;
  try {
    return processor.parse(source);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A rough count: elements that often stay open in old pages are left out. */
function deepestNesting(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})/giu)) {
    if (oftenOpen.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const oftenOpen = new Set(
  `area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th
  thead tbody tfoot colgroup`.split(/\s+/u),
);
