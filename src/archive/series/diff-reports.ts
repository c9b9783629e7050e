import { diffTexts, type TextChange } from '#archive/diff-texts.ts';
import type { Report, ReportId } from '#model/report.ts';
import { alignSections, type SectionPair } from './align-sections.ts';
import { diffSections, type SentenceChange } from './diff-sections.ts';

/** Two reports of one body side by side. */
export interface ReportDiff {
  readonly before: ReportId;
  readonly after: ReportId;
  readonly sections: readonly DiffedSection[];
  /** Over all sections. */
  readonly counts: ChangeCounts;
}

export interface DiffedSection extends SectionPair {
  /** What became of the heading, where both years have one. */
  readonly heading: readonly TextChange[];
  readonly sentences: readonly SentenceChange[];
  readonly counts: ChangeCounts;
}

/** Numbers of sentences. */
export interface ChangeCounts {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

/** Holds two years of one body against each other, section by section and sentence by sentence. */
export function diffReports(before: Report, after: Report): ReportDiff {
  const sections = alignSections(before, after).map(sectionDiffOf);
  const changes = sections.flatMap(({ sentences }) => sentences);
  return { before: before.id, after: after.id, sections, counts: countsOf(changes) };
}

function sectionDiffOf(pair: SectionPair): DiffedSection {
  const sentences = diffSections(pair.before, pair.after);
  const earlier = pair.before?.heading?.line.text;
  const later = pair.after?.heading?.line.text;
  const heading = earlier === undefined || later === undefined ? [] : diffTexts(earlier, later);
  return { ...pair, heading, sentences, counts: countsOf(sentences) };
}

function countsOf(changes: readonly SentenceChange[]): ChangeCounts {
  const countOf = (kind: SentenceChange['kind']) =>
    changes.filter((change) => change.kind === kind).length;
  return {
    same: countOf('same'),
    changed: countOf('changed'),
    added: countOf('added'),
    removed: countOf('removed'),
  };
}
