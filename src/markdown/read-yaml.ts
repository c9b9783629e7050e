import { CST, type Document, isMap, isScalar, Lexer, type Node, parseDocument, visit } from 'yaml';
import { unfitCharacterIn } from '#model/unfit-character.ts';
import type { Point } from './block.ts';
import { pointsIn } from './points.ts';
import {
  type SyntaxFault,
  slipInScalar,
  wordsOfLongScalar,
  wordsOfSyntaxFault,
} from './yaml-words.ts';

/** YAML of which only plain data is allowed: lists, maps, and texts on one line each. */
export interface YamlReading {
  /** Every scalar is the text it is written as. `undefined` when there is any fault. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Where the value at a path is written, or the nearest thing above it that is. */
  readonly pointOf: (path: YamlPath) => Point;
  /** Where the key at a path is written, or what `pointOf` says. */
  readonly pointOfKey: (path: YamlPath) => Point;
}

export type YamlPath = readonly PropertyKey[];

/** What is no plain data. */
export interface YamlFault {
  readonly point: Point;
  /** One Chinese sentence. */
  readonly reason: string;
  readonly hint?: string;
}

/**
 * Reads YAML whose scalars are the text that they are written as, so that `440205` is no number.
 * Never throws, and takes time in proportion to the text: names that stand for other places are
 * refused before anything is looked up.
 *
 * @param firstLine line of the file that the text begins on
 */
export function readYaml(text: string, firstLine = 1): YamlReading {
  const pointAt = pointsIn(text, firstLine);
  const special = specialTokenOf(text);
  const document = parseDocument(special === undefined ? text : '', {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const found = special === undefined ? faultsIn(document, text) : [special];
  return {
    value: found.length > 0 ? undefined : document.toJS(),
    faults: found.map(({ offset, ...words }) => ({ point: pointAt(offset), ...words })),
    pointOf: (path) => pointAt(offsetOfValue(document, path)),
    pointOfKey: (path) => pointAt(offsetOfKey(document, path)),
  };
}

/** Marks of the lexer's own, which stand for no character of the text. */
const unwritten: readonly string[] = [CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** A name given to a place, a use of one, or a type: a few of them can stand for gigabytes. */
function specialTokenOf(text: string): SyntaxFault | undefined {
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    const [mark = ''] = token;
    if (/[&*!]/u.test(mark)) {
      const reason = `\`${token.slice(0, 20)}\` 以 ${mark} 开头，YAML 另有所指，这里不能用。`;
      return { offset, reason, hint: '是文字就整个放进引号；要引用别处，照样写一遍。' };
    }
    if (!unwritten.includes(token)) offset += token.length;
  }
  return undefined;
}

/** One fault of syntax brings others behind it, so the first is told alone. */
function faultsIn(document: Document.Parsed, text: string): readonly SyntaxFault[] {
  const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  return first === undefined ? shapeFaults(document, text) : [wordsOfSyntaxFault(first, text)];
}

function shapeFaults(document: Document.Parsed, text: string): readonly SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : undefined;
        const offset = offsetOf(key as Node);
        if (name === undefined) faults.push({ offset, reason: '冒号前面只能是项目的名称。' });
        else if (seen.has(name)) {
          faults.push({ offset, reason: `${name} 写了两次。`, hint: '只留一个。' });
        }
        seen.add(name);
      }
    },
    Scalar: (_key, node) => {
      const { value, range } = node;
      const written = text.slice(range?.[0], range?.[1]);
      const unfit = unfitCharacterIn(String(value));
      const offset = range?.[0] ?? 0;
      const slip = node === document.contents ? slipInScalar(written, offset) : undefined;
      if (written.includes('\n')) faults.push(wordsOfLongScalar(written, offset));
      else if (unfit !== undefined) faults.push({ offset, reason: `写有${unfit.name}，删去。` });
      else if (slip !== undefined) faults.push(slip);
    },
  });
  return faults;
}

function offsetOfValue(document: Document.Parsed, path: YamlPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return offsetOf(document.contents);
}

function offsetOfKey(document: Document.Parsed, path: YamlPath): number {
  const above = path.slice(0, -1);
  const map: unknown = above.length === 0 ? document.contents : document.getIn(above, true);
  const pairs = isMap(map) ? map.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return hasRange(pair?.key) ? pair.key.range[0] : offsetOfValue(document, path);
}

function offsetOf(node: unknown): number {
  return hasRange(node) ? node.range[0] : 0;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
