import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const processor = unified().use(rehypeParse, { fragment: false }).freeze();

export type HtmlRoot = ReturnType<typeof processor.parse>;
export type HtmlElement = Extract<HtmlRoot['children'][number], { readonly type: 'element' }>;
type HtmlNode = HtmlRoot | HtmlRoot['children'][number] | HtmlElement['children'][number];
export type HtmlText = Extract<HtmlNode, { readonly type: 'text' }>;

/** The tree of a page, as a browser reads it. Nodes know where in `html` they stand. */
export function parseHtml(html: string): HtmlRoot {
  return processor.parse(html);
}

/** All elements below a node, in order. The content of a `template` is none. */
export function elementsOf(node: HtmlNode): readonly HtmlElement[] {
  return nodesOf(node).filter((inner) => inner.type === 'element');
}

/** All runs of text below a node, in order. */
export function textsOf(node: HtmlNode): readonly HtmlText[] {
  return nodesOf(node).filter((inner) => inner.type === 'text');
}

/** The text below a node. */
export function textOf(node: HtmlNode): string {
  return textsOf(node)
    .map(({ value }) => value)
    .join('');
}

/** An attribute under its DOM name, `dataText` for `data-text`; `undefined` where it has none. */
export function attributeOf({ properties }: HtmlElement, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

function nodesOf(node: HtmlNode): readonly HtmlNode[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => [child, ...nodesOf(child)]);
}
