import type { VFile } from 'vfile';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { Metadata } from '../model/metadata.ts';
import { frontmatterSchema } from './frontmatter-schema.ts';

/**
 * Reads the frontmatter of a report. Every fault is a message on its own line; `undefined` when
 * there is any.
 *
 * Scalars are read as the text they are written as, so that `00035727E2` is no number and
 * `2020-02-28` no date object.
 *
 * @param yaml the text between the two `---`
 * @param firstLine line of the file on which `yaml` begins, from 1
 */
export function readFrontmatter(
  yaml: string,
  { file, firstLine }: { readonly file: VFile; readonly firstLine: number },
): Metadata | undefined {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
  });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: firstLine + line - 1, column: Math.max(1, col) };
  };
  for (const error of document.errors) {
    complain(file, `这一行不是合法的 YAML：${error.code}`, placeAt(error.pos[0]));
  }
  if (document.errors.length > 0) return undefined;

  const parsed = frontmatterSchema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const name = issue.path.join('.');
    const reason = name === '' ? issue.message : `${name}：${issue.message}`;
    complain(file, reason, placeAt(offsetOf(document, issue.path)));
  }
  return undefined;
}

function complain(file: VFile, reason: string, place: { line: number; column: number }): void {
  const message = file.message(reason, { place, ruleId: 'frontmatter', source: 'nianbao' });
  message.fatal = true;
}

/** Where the value at a path is written, or the nearest thing above it that is. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return isMap(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
