import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Metadata } from '#model/metadata.ts';
import type { Report, ReportId } from '#model/report.ts';
import { readFrontmatter } from './frontmatter.ts';
import { processor } from './processor.ts';
import { readBlocks } from './read-blocks.ts';
import { sectionsOf } from './sections.ts';

/**
 * Reads one report's file. Never throws for what is written there: what is wrong is a message on
 * the file, and without sound frontmatter there is no report.
 */
export function parseReport(file: VFile, id: ReportId): Report | undefined {
  const tree = processor.parse(file);
  const blocks = readBlocks(tree, file);
  const metadata = metadataOf(tree, file);
  if (metadata === undefined) return undefined;
  return { id, metadata, sections: sectionsOf(blocks, metadata) };
}

function metadataOf(tree: Root, file: VFile): Metadata | undefined {
  const first = tree.children[0];
  if (first?.type === 'yaml') {
    return readFrontmatter(first.value, { file, firstLine: (first.position?.start.line ?? 1) + 1 });
  }
  const message = file.message('文件开头要有两行 `---` 之间的篇首信息。', {
    place: { line: 1, column: 1 },
    ruleId: 'frontmatter',
    source: 'nianbao',
  });
  message.fatal = true;
  return undefined;
}
