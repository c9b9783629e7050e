import type { Metadata } from '#model/metadata.ts';
import { frontmatterDataOf } from './frontmatter-data.ts';
import { writtenFacts } from './written-facts.ts';

/** What the head of a report says of its history here. */
type DeskFacts = Pick<Metadata, 'history' | 'corrected'>;

/**
 * A report's file with its history written anew, at its place or at the end of the head, and every
 * other character as it was; `undefined` where the file has no head.
 */
export function replaceHistory(file: string, facts: Partial<DeskFacts>): string | undefined {
  const [head, yaml = ''] = /^---\n(.*?\n)---\n/su.exec(file) ?? [];
  if (head === undefined) return undefined;
  let changed = yaml;
  for (const [name, value] of Object.entries(frontmatterDataOf(facts))) {
    if (value === undefined) continue;
    const written = writtenFacts({ [name]: value });
    const old = new RegExp(String.raw`^${name}:.*\n(?:[ \t-].*\n)*`, 'mu');
    changed = old.test(changed) ? changed.replace(old, () => written) : `${changed}${written}`;
  }
  return `---\n${changed}---\n${file.slice(head.length)}`;
}
