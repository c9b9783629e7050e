import { type Document, isMap, isScalar, type LineCounter } from 'yaml';

/** Where the frontmatter begins: the line of the file behind its first `---`, from 1. */
export interface YamlStart {
  readonly lines: LineCounter;
  readonly firstLine: number;
}

interface Point {
  readonly line: number;
  readonly column: number;
}

/** The place in the file of a place in the YAML. */
export function pointAt(offset: number, { lines, firstLine }: YamlStart): Point {
  const { line, col } = lines.linePos(offset);
  return { line: firstLine + line - 1, column: Math.max(1, col) };
}

/** Where the value at a path is written, or the nearest thing above it that is. */
export function offsetOfValue(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return hasRange(document.contents) ? document.contents.range[0] : 0;
}

/** Where the key at a path is written; where there is none, what {@link offsetOfValue} says. */
export function offsetOfKey(document: Document.Parsed, path: readonly PropertyKey[]): number {
  const above = path.slice(0, -1);
  const map: unknown = above.length === 0 ? document.contents : document.getIn(above, true);
  const pairs = isMap(map) ? map.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return hasRange(pair?.key) ? pair.key.range[0] : offsetOfValue(document, path);
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
