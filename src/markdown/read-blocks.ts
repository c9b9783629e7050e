import type { Root, RootContent, RootContentMap } from 'mdast';
import type { VFile } from 'vfile';
import { nearestOf } from '#model/nearest.ts';
import { complainOfAnnotation, reportFaults } from './annotation-faults.ts';
import { sectionSchema } from './annotation-schema.ts';
import type { Block } from './block.ts';
import { readLine } from './read-line.ts';
import { checked } from './schema-words.ts';

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
  if (node.type === 'leafDirective' && nearestOf(node.name, ['section']) !== undefined) {
    const hint = '写作 ::section{part=… title=…}，放在标题下面。';
    const reason = `没有 \`::${node.name}\` 这种标注，是不是 ::section？`;
    complainOfAnnotation(reason, { node, file, hint });
  }
  return String(file)
    .slice(place?.start.offset, place?.end.offset)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph', line: { text: text.trim(), annotations: [] }, place }));
}

function settingsOf(node: RootContentMap['leafDirective'], file: VFile): readonly Block[] {
  const { data: settings, faults } = checked(sectionSchema, node.attributes ?? {});
  reportFaults(faults, { name: '::section', node, file });
  return settings === undefined ? [] : [{ kind: 'settings', settings, place: node.position }];
}
