import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** YAML of which only plain data is allowed: lists, maps with plain keys, texts. */
export interface PlainYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** What is no plain data, each with its offset; when there is any, `value` is `undefined`. */
  readonly faults: readonly YamlFault[];
  readonly value: unknown;
}

export interface YamlFault {
  readonly offset: number;
  readonly reason: string;
}

/**
 * Reads YAML whose scalars are the text that they are written as. Never throws.
 *
 * An alias is refused, because a few of them can stand for gigabytes, and so is a key that is a
 * collection.
 */
export function parsePlainYaml(text: string): PlainYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
  });
  const faults = [...syntaxFaults(document), ...shapeFaults(document)];
  const value: unknown = faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  return { document, lines, faults, value };
}

function syntaxFaults(document: Document.Parsed): readonly YamlFault[] {
  return document.errors.map(({ code, pos }) => ({
    offset: pos[0],
    reason: `这一行不是合法的 YAML：${code}`,
  }));
}

function shapeFaults(document: Document.Parsed): readonly YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Alias: (_key, { range }) => {
      faults.push({ offset: range?.[0] ?? 0, reason: '不能用 * 引用别处，照样写一遍。' });
    },
    Pair: (_key, { key }) => {
      if (isScalar(key)) return undefined;
      faults.push({ offset: 0, reason: '冒号前面只能是项目的名称。' });
      return visit.SKIP;
    },
  });
  return faults;
}
