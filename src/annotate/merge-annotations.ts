import { leadEndOf } from '#chinese/sentences.ts';
import type { Anchor } from '#model/anchor.ts';
import {
  type Annotation,
  annotationTraits,
  isEmendation,
  outerFirst,
  printedFormOf,
  type TextLine,
} from '#model/annotation.ts';
import type { Item, Paragraph, Report, Section } from '#model/report.ts';
import type { Proposal } from './proposal.ts';

/** A report with the proposals put in, and those that could not be. */
export interface MergedReport {
  readonly report: Report;
  readonly refused: readonly RefusedProposal[];
}

/** A proposal left out, with the reason in Chinese. */
interface RefusedProposal {
  readonly proposal: Proposal;
  readonly why: string;
}

/**
 * Puts proposals into a report. Annotations already there stay; of two proposals that cross, or
 * change the same characters, the more confident stays. Corrections and supplements change the
 * reading text, and everything behind them moves along: annotations, items, leads.
 */
export function mergeAnnotations(report: Report, proposals: readonly Proposal[]): MergedReport {
  const byLine = Map.groupBy(proposals, ({ anchor }) => anchor);
  const refused: RefusedProposal[] = [];
  const merged = (anchor: Anchor, line: TextLine): MergedLine => {
    const result = mergeLine(line, byLine.get(anchor) ?? []);
    refused.push(...result.refused);
    byLine.delete(anchor);
    return result;
  };
  const sections = report.sections.map((section) => mergeSection(section, merged));
  for (const proposal of [...byLine.values()].flat()) {
    refused.push({ proposal, why: `本篇没有 ${proposal.anchor}` });
  }
  return { report: { ...report, sections }, refused };
}

interface MergedLine {
  readonly line: TextLine;
  /** Where an offset of the old text is in the new one. */
  readonly moved: (offset: number) => number;
  readonly refused: readonly RefusedProposal[];
}

type MergeLine = (anchor: Anchor, line: TextLine) => MergedLine;

function mergeSection(section: Section, merge: MergeLine): Section {
  const { heading } = section;
  return {
    ...section,
    ...(heading && { heading: { ...heading, line: merge(section.anchor, heading.line).line } }),
    paragraphs: section.paragraphs.map((paragraph) => mergeParagraph(paragraph, merge)),
  };
}

function mergeParagraph(paragraph: Paragraph, merge: MergeLine): Paragraph {
  const { line, moved } = merge(paragraph.anchor, paragraph);
  const movedItem = (item: Item): Item => {
    const [start, end] = [moved(item.start), moved(item.end)];
    // A supplied stop may end the first sentence earlier than before.
    return { ...item, start, end, leadEnd: leadEndOf(line.text, { start, end }) };
  };
  return {
    ...paragraph,
    text: line.text,
    annotations: line.annotations,
    items: paragraph.items.map(movedItem),
  };
}

function mergeLine({ text, annotations }: TextLine, proposals: readonly Proposal[]): MergedLine {
  const accepted: Proposal[] = [];
  const refused: RefusedProposal[] = [];
  for (const proposal of proposals.toSorted((a, b) => b.confidence - a.confidence)) {
    const why = objectionTo(proposal, { text, annotations, accepted });
    if (why === undefined) accepted.push(proposal);
    else refused.push({ proposal, why });
  }
  const edits = accepted
    .filter(({ reading }) => reading !== undefined)
    .toSorted(
      (a, b) => a.annotation.start - b.annotation.start || a.annotation.end - b.annotation.end,
    );
  const kept = [...annotations, ...accepted.flatMap(asSpan)];
  return {
    line: {
      text: editedText(text, edits),
      annotations: [
        ...kept.map((each) => movedSpan(each, edits)),
        ...edits.map(placedEdit(edits)),
      ].toSorted(outerFirst),
    },
    moved: (offset) => offset + shiftBefore(offset, edits),
    refused,
  };
}

/** Why a proposal cannot be put in, or `undefined`. */
function objectionTo(
  { annotation, reading }: Proposal,
  line: TextLine & { readonly accepted: readonly Proposal[] },
): string | undefined {
  const { start, end, kind } = annotation;
  if (!(start >= 0 && start <= end && end <= line.text.length)) return '位置在本行之外';
  const changes = isEmendation(annotation);
  // What is supplied is printed nowhere: its words come with the reading.
  const isEmpty = start === end && !(changes && printedFormOf(annotation) === '');
  if (isEmpty && annotationTraits[kind].covers !== 'nothing') return '没有标到任何字';
  if (changes !== (reading !== undefined)) return '缺少拟改的字';
  const others = [...line.annotations, ...line.accepted.map((other) => other.annotation)];
  const rival = others.find((other) => conflicts(annotation, other));
  return rival && `与已有的${annotationTraits[rival.kind].label}相冲突`;
}

/**
 * Two annotations conflict when they cross, when they are of one kind and one holds the other, or
 * when one that changes the text holds another. A citation may hold a correction, and a figure be
 * doubted as a whole.
 */
function conflicts(a: Annotation, b: Annotation): boolean {
  const isSame = a.start === b.start && a.end === b.end;
  if (isSame && a.start === a.end) return a.kind === b.kind;
  if (!isSame && (a.end <= b.start || b.end <= a.start)) return false;
  const isHeld = b.start <= a.start && a.end <= b.end;
  const outer = isSame ? [a, b].toSorted(outerFirst)[0] : isHeld ? b : a;
  if (outer === undefined) return true;
  const inner = outer === b ? a : b;
  const isNested = outer.start <= inner.start && inner.end <= outer.end;
  return !isNested || isEmendation(outer) || outer.kind === inner.kind;
}

function asSpan({ annotation, reading }: Proposal): readonly Annotation[] {
  return reading === undefined ? [annotation] : [];
}

function editedText(text: string, edits: readonly Proposal[]): string {
  let edited = '';
  let at = 0;
  for (const { annotation, reading = '' } of edits) {
    edited += text.slice(at, annotation.start) + reading;
    at = annotation.end;
  }
  return edited + text.slice(at);
}

/** Characters gained by the edits that end at or before an offset. */
function shiftBefore(offset: number, edits: readonly Proposal[]): number {
  return edits
    .filter(({ annotation }) => annotation.end <= offset)
    .reduce((sum, edit) => sum + gainOf(edit), 0);
}

/** Edits right at the end of a span stay outside it. */
function shiftInside(end: number, edits: readonly Proposal[]): number {
  return edits
    .filter(
      ({ annotation: { start, end: last } }) => last <= end && !(start === end && last === end),
    )
    .reduce((sum, edit) => sum + gainOf(edit), 0);
}

function gainOf({ annotation, reading = '' }: Proposal): number {
  return reading.length - (annotation.end - annotation.start);
}

function movedSpan(annotation: Annotation, edits: readonly Proposal[]): Annotation {
  const start = annotation.start + shiftBefore(annotation.start, edits);
  const isPoint = annotation.start === annotation.end;
  const end = isPoint ? start : annotation.end + shiftInside(annotation.end, edits);
  return { ...annotation, start, end };
}

/** A correction or supplement where its reading now stands. */
function placedEdit(edits: readonly Proposal[]): (edit: Proposal, position: number) => Annotation {
  return (edit, position) => {
    const before = edits.slice(0, position).reduce((sum, each) => sum + gainOf(each), 0);
    const start = edit.annotation.start + before;
    return { ...edit.annotation, start, end: start + (edit.reading ?? '').length };
  };
}
