import type { Anchor } from '#model/anchor.ts';
import { sectionsAbove, titleOf } from '#model/outline.ts';
import type { Report, Section } from '#model/report.ts';

/** Finds the path of a section by its anchor. */
export type SectionPathOf = (section: Anchor) => readonly string[];

/** The numbers above a section and its own, in as few characters as can be: 二, （三）, 2. */
export function sectionPathOf(report: Report, section: Section): readonly string[] {
  return [...sectionsAbove(report, section), section].map(shortNameOf);
}

/** `二、` is 二, `（三）` itself, `2.` is 2. */
function shortNameOf(section: Section): string {
  const number = section.heading?.marker.replace(/[、.．\s]+$/u, '');
  return number || (titleOf(section)?.slice(0, 8) ?? labels[section.kind]);
}

const labels: Readonly<Record<Section['kind'], string>> = {
  opening: '称谓',
  preamble: '引言',
  heading: '无题',
  tail: '文末',
  attachment: '附件',
  closing: '署名',
};
