import type { VFile } from 'vfile';
import { parsePlainYaml } from '#markdown/plain-yaml.ts';
import { offsetOfValue, pointAt } from '#markdown/yaml-place.ts';
import type { Point } from './lint-rule.ts';

/** Where a fact of the frontmatter is written, for example `['source', 'sha256']`. */
export function placeOfFact(file: VFile, path: readonly string[]): Point {
  const { document, lines } = parsePlainYaml(frontmatterOf(file));
  return pointAt(offsetOfValue(document, path), { lines, firstLine: 2 });
}

/** What stands between the two `---` at the head of a report's file. */
export function frontmatterOf(file: VFile): string {
  return /^---\n(.*?\n)---(?:\n|$)/su.exec(String(file))?.[1] ?? '';
}
