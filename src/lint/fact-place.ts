import type { VFile } from 'vfile';
import { LineCounter, parseDocument } from 'yaml';
import { offsetOfValue, pointAt } from '../markdown/yaml-place.ts';
import type { Point } from './lint-rule.ts';

/** Where a fact of the frontmatter is written, for example `['source', 'sha256']`. */
export function placeOfFact(file: VFile, path: readonly string[]): Point {
  const lines = new LineCounter();
  const document = parseDocument(frontmatterOf(file), { schema: 'failsafe', lineCounter: lines });
  return pointAt(offsetOfValue(document, path), { lines, firstLine: 2 });
}

/** What stands between the two `---` at the head of a report's file. */
export function frontmatterOf(file: VFile): string {
  return /^---\n(.*?\n)---(?:\n|$)/su.exec(String(file))?.[1] ?? '';
}
