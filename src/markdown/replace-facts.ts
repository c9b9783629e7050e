import { isScalar, parseDocument } from 'yaml';

/** A fact of the frontmatter: the way to it, and how YAML writes its value. */
export interface WrittenFact {
  readonly path: readonly string[];
  readonly value: string;
}

/**
 * A report's file with facts of its frontmatter written anew where they stand, and every other
 * character as it was; `undefined` where one of them is not written there.
 */
export function replaceFacts(file: string, facts: readonly WrittenFact[]): string | undefined {
  const { start, yaml } = frontmatterOf(file);
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const edits = facts.flatMap(({ path, value }) => {
    const node: unknown = document.getIn(path, true);
    const range = isScalar(node) ? node.range : undefined;
    return range ? [{ start: start + range[0], end: start + range[1], value }] : [];
  });
  if (edits.length < facts.length) return undefined;
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.value + text.slice(edit.end), file);
}

function frontmatterOf(file: string): { readonly start: number; readonly yaml: string } {
  const [head = '', yaml = ''] = /^---\r?\n(.*?\r?\n)---/su.exec(file) ?? [];
  return { start: head.length - yaml.length - '---'.length, yaml };
}
