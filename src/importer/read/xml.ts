import { DOMParser } from '@xmldom/xmldom';
import { limits } from './limits.ts';

/** An element of an XML document, as plain data. */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it: `w:p`, `m:oMath`. */
  readonly name: string;
  /** By local name; those of several namespaces that share one are not told apart. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * The root of an XML document, UTF-8 or UTF-16 by its mark.
 *
 * @param prefixes the prefix to call each namespace by
 * @throws Error where it is not well-formed, or nested beyond {@link limits}
 */
export function parseXml(
  bytes: Uint8Array,
  prefixes: Readonly<Record<string, string>> = {},
): XmlElement {
  const fail = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({
    errorHandler: { warning: () => undefined, error: fail, fatalError: fail },
  });
  const root = parser.parseFromString(decoded(bytes), 'text/xml').documentElement;
  return elementOf(root, { prefixes, depth: 0 });
}

/** The elements among the children, of one name if it is given. */
export function elementsIn(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first descendant on a path of names: `['w:pPr', 'w:numPr']`. */
export function elementAt(
  parent: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce((found, name) => elementsIn(found, name)[0], parent);
}

/** The element itself and all below it, in order. */
export function* elementsBelow(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of elementsIn(element)) yield* elementsBelow(child);
}

/** The characters that stand right in an element. */
export function ownText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = { 255: 'utf-16le', 254: 'utf-16be' }[first ?? 0];
  const encoding = wide !== undefined && [0xfe, 0xff].includes(second ?? 0) ? wide : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

interface Descent {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly depth: number;
}

function elementOf(node: Element, { prefixes, depth }: Descent): XmlElement {
  if (depth > limits.depth) throw new Error('nested too deep');
  const prefix = prefixes[node.namespaceURI ?? ''] ?? node.prefix ?? '';
  const children: (XmlElement | string)[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) {
      children.push(elementOf(child as Element, { prefixes, depth: depth + 1 }));
    } else if (child.nodeType === 3 || child.nodeType === 4) children.push(child.nodeValue ?? '');
  }
  const local = node.localName ?? node.nodeName;
  const name = prefix === '' ? local : `${prefix}:${local}`;
  return { name, attributes: attributesOf(node), children };
}

function attributesOf({ attributes }: Element): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (let at = 0; at < attributes.length; at += 1) {
    const attribute = attributes.item(at);
    if (attribute !== null) found[attribute.localName ?? attribute.name] = attribute.value;
  }
  return found;
}
