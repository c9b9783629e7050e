import type { Root, RootContent, RootContentMap } from 'mdast';
import type { VFile } from 'vfile';
import { sectionSchema } from './annotation-schema.ts';
import type { Block } from './block.ts';
import { readLine } from './read-line.ts';
import { reportIssue } from './report-issue.ts';

/** The body of a report's tree as a flat list, in order. What is no block of ours becomes text. */
export function readBlocks(tree: Root, file: VFile): readonly Block[] {
  return tree.children.flatMap((node) => blocksOf(node, file));
}

function blocksOf(node: RootContent, file: VFile): readonly Block[] {
  const place = node.position;
  if (node.type === 'yaml') return [];
  if (node.type === 'heading') {
    return [{ kind: 'heading', depth: node.depth, ...readLine(node, file), place }];
  }
  if (node.type === 'paragraph') return [{ kind: 'paragraph', ...readLine(node, file), place }];
  if (node.type === 'leafDirective' && node.name === 'section') return settingsOf(node, file);
  return String(file)
    .slice(place?.start.offset, place?.end.offset)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph', line: { text: text.trim(), annotations: [] }, place }));
}

function settingsOf(node: RootContentMap['leafDirective'], file: VFile): readonly Block[] {
  const parsed = sectionSchema.safeParse(node.attributes ?? {});
  if (!parsed.success) {
    reportIssue(parsed.error, { name: '::section', node, file });
    return [];
  }
  return [{ kind: 'settings', settings: parsed.data, place: node.position }];
}
