import type { Anchor } from './anchor.ts';
import { filled } from './filled.ts';
import type { Report, Section } from './report.ts';

/** A report's sections and items as a flat list of places, in the order of the text. */
export interface OutlineNode {
  readonly anchor: Anchor;
  readonly kind: 'preamble' | 'heading' | 'item' | 'tail' | 'attachment';
  /** That of the section; an item is one below its section, and at least 3. */
  readonly level: number;
  readonly marker?: string;
  readonly number?: number;
  /** Without marker and final stop; of an item, its first sentence. */
  readonly title?: string;
}

/** Every place of the report that has a name: preamble, headings, items, tails, attachments. */
export function outlineOf(report: Report): readonly OutlineNode[] {
  return report.sections.flatMap((section) => {
    const node = nodeOf(section);
    return node === undefined ? [] : [node, ...itemNodesOf(section)];
  });
}

/** What the section is called: its title without marker and final stop, or the editor's title. */
export function titleOf(section: Section): string | undefined {
  const { heading } = section;
  if (heading !== undefined) {
    return heading.line.text.slice(heading.marker.length).trim().replace(/。$/u, '');
  }
  if (section.kind === 'attachment') {
    return section.paragraphs[0]?.text.replace(/^附(?:件|表)?\d*[：:]?\s*/u, '');
  }
  return section.suppliedTitle;
}

/** The sections that a section lies in, outermost first. */
export function sectionsAbove(report: Report, section: Section): readonly Section[] {
  const position = report.sections.indexOf(section);
  const ancestors: Section[] = [];
  let { level } = section;
  for (const earlier of report.sections.slice(0, position).reverse()) {
    if (earlier.kind !== 'heading' || earlier.level >= level) continue;
    ancestors.unshift(earlier);
    level = earlier.level;
  }
  return section.kind === 'heading' ? ancestors : [];
}

function nodeOf(section: Section): OutlineNode | undefined {
  const { anchor, kind, level, heading } = section;
  if (kind === 'opening' || kind === 'closing') return undefined;
  return filled({
    anchor,
    kind,
    level,
    marker: heading?.marker,
    number: heading?.number,
    title: titleOf(section),
  });
}

function itemNodesOf(section: Section): readonly OutlineNode[] {
  return section.paragraphs.flatMap((paragraph) =>
    paragraph.items.map((item) => ({
      anchor: item.anchor,
      kind: 'item' as const,
      level: section.level + 1,
      marker: item.marker,
      number: item.number,
      title: paragraph.text.slice(item.start + item.marker.length, item.leadEnd),
    })),
  );
}
