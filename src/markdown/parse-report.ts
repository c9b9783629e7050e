import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Report, ReportId } from '#model/report.ts';
import type { Block } from './block.ts';
import { type Frontmatter, readFrontmatter } from './frontmatter.ts';
import { type PointFinder, pointsIn } from './points.ts';
import { processor } from './processor.ts';
import { readBlocks } from './read-blocks.ts';
import { sectionsOf } from './sections.ts';

/** A report with the places of all that it was made from. */
export interface ParsedReport {
  readonly report: Report;
  readonly frontmatter: Frontmatter;
  /** The body once more, before anything is named or nested. */
  readonly blocks: readonly Block[];
  readonly pointAt: PointFinder;
}

/**
 * Reads one report's file. Never throws for what is written there: what is wrong is a message on
 * the file, and without sound frontmatter there is no report.
 */
export function parseReport(file: VFile, id: ReportId): Report | undefined {
  return parseWithPlaces(file, id)?.report;
}

/** Reads a report as {@link parseReport} does, for those who have to say where something stands. */
export function parseWithPlaces(file: VFile, id: ReportId): ParsedReport | undefined {
  const tree = processor.parse(file);
  const blocks = readBlocks(tree, file);
  const frontmatter = frontmatterOf(tree, file);
  if (frontmatter === undefined) return undefined;
  const { metadata } = frontmatter;
  const report = { id, metadata, sections: sectionsOf(blocks, metadata) };
  return { report, frontmatter, blocks, pointAt: pointsIn(String(file)) };
}

function frontmatterOf(tree: Root, file: VFile): Frontmatter | undefined {
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
