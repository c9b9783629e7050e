import type { VFile } from 'vfile';
import type { Annotation } from '#model/annotation.ts';
import type { Report, ReportId, Section } from '#model/report.ts';
import type { Block } from './block.ts';
import { type Frontmatter, readFrontmatter } from './frontmatter.ts';
import { putMarks } from './marks/put-marks.ts';
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
  /** Of what does not stand in the text, the line in the file of marks. */
  readonly besideAt: ReadonlyMap<Annotation, number>;
}

/**
 * Reads one report's file. Never throws for what is written there: what is wrong is a message on
 * the file, and without sound frontmatter there is no report.
 *
 * @param marks what is said of its words beside the text; may be empty
 */
export function parseReport(file: VFile, id: ReportId, marks?: VFile): Report | undefined {
  return parseWithPlaces(file, id, marks)?.report;
}

/** Reads a report as {@link parseReport} does, for those who have to say where something stands. */
export function parseWithPlaces(
  file: VFile,
  id: ReportId,
  marks?: VFile,
): ParsedReport | undefined {
  const tree = processor.parse(file);
  const [head] = tree.children;
  if (head?.type !== 'yaml') return complainOfHead(file);
  const inText = readBlocks(tree, file);
  const firstLine = (head.position?.start.line ?? 1) + 1;
  const frontmatter = readFrontmatter(head.value, { file, firstLine });
  if (frontmatter === undefined) return undefined;
  const { metadata } = frontmatter;
  const pointAt = pointsIn(String(file));
  const sections = sectionsOf(inText, metadata);
  const read = { frontmatter, pointAt };
  if (marks === undefined || String(marks) === '') {
    const report = { id, metadata, sections };
    return { ...read, report, blocks: inText, besideAt: new Map() };
  }
  const anchors = sections.flatMap(anchorsOfLines);
  const { blocks, besideAt } = putMarks(inText, { file: marks, anchors });
  const report = { id, metadata, sections: sectionsOf(blocks, metadata) };
  return { ...read, report, blocks, besideAt };
}

function anchorsOfLines({ anchor, heading, paragraphs }: Section) {
  return [...(heading ? [anchor] : []), ...paragraphs.map((paragraph) => paragraph.anchor)];
}

/** Without a head nothing of the rest can be understood, and so nothing else is said. */
function complainOfHead(file: VFile): undefined {
  const isOpen = /^---\n/u.test(String(file));
  const reason = isOpen
    ? '篇首信息没有收尾，缺第二行 `---`。'
    : '文件开头要有两行 `---` 之间的篇首信息。';
  const place = { line: 1, column: 1 };
  const message = file.message(reason, { place, ruleId: 'frontmatter', source: 'nianbao' });
  message.fatal = true;
}
