import { isDeepStrictEqual } from 'node:util';
import { mergeAnnotations } from '#annotate/merge-annotations.ts';
import type { Proposal } from '#annotate/proposal.ts';
import type { AnnotatedDraft } from '#importer/draft/annotated-draft.ts';
import { infidelitiesOf } from '#markdown/fidelity.ts';
import type { Anchor } from '#model/anchor.ts';
import {
  type Annotation,
  annotationTraits,
  isEmendation,
  printedFormOf,
  type TextLine,
} from '#model/annotation.ts';
import type { Metadata } from '#model/metadata.ts';
import { linesOf, printedText } from '#model/printed-text.ts';
import type { Report, Section } from '#model/report.ts';

/** A report that was imported over again, with what its editor had written. */
export interface KeptEdits {
  readonly report: Report;
  /** What could not be kept, each in Chinese. */
  readonly lost: readonly string[];
}

/** What was imported, before and after it was annotated, and its capture. */
export interface Reimport {
  readonly draft: Report;
  readonly annotated: AnnotatedDraft;
  readonly capture: string;
}

/**
 * Puts an editor's work on a report into the same report imported over again: facts, notes, aliases,
 * what was set for sections, and the annotations of every line that is printed as it was. Of a line
 * that is printed otherwise, those whose words stand in one place of the new text.
 */
export function withEditsOf(old: Report, { draft, annotated, capture }: Reimport): KeptEdits {
  const pairs = pairsOf(old, draft);
  const pairedWith = new Map(pairs.map(({ fresh, before }) => [fresh, before]));
  const sections = draft.sections.map((section, at) =>
    sectionWith(section, { set: annotated.report.sections[at] ?? section, pairedWith, old }),
  );
  const paired = new Set(pairs.map(({ anchor }) => anchor));
  const changed = anchoredLines(draft).filter(({ anchor }) => !paired.has(anchor));
  const before = new Set(pairs.map((pair) => pair.before));
  const loose = old.sections.flatMap(linesOf).filter((line) => !before.has(line));
  const edits = loose.flatMap((line) =>
    line.annotations.map((annotation) => movedEdit(annotation, line, changed)),
  );
  const found = edits.flatMap(({ proposal }) => proposal ?? []);
  const written = annotated.written.filter(({ anchor }) => !paired.has(anchor));
  const merged = mergeAnnotations({ ...draft, sections }, [...found, ...written]);
  const refused = new Set(merged.refused.map(({ proposal }) => proposal));
  const facts = factsOf(old, merged.report, capture);
  return {
    report: { ...merged.report, metadata: facts.metadata },
    lost: [
      ...facts.lost,
      ...edits
        .filter(({ proposal }) => proposal === undefined || refused.has(proposal))
        .map(({ words }) => words),
      ...lostSettings(old, draft),
    ],
  };
}

interface Pair {
  readonly anchor: Anchor;
  readonly fresh: TextLine;
  readonly before: TextLine;
}

/** Lines that are printed alike, one to one, in order. */
function pairsOf(old: Report, draft: Report): readonly Pair[] {
  const waiting = Map.groupBy(old.sections.flatMap(linesOf), printedText);
  return anchoredLines(draft).flatMap(({ anchor, line }) => {
    const before = waiting.get(printedText(line))?.shift();
    return before === undefined ? [] : [{ anchor, fresh: line, before }];
  });
}

interface AnchoredLine {
  readonly anchor: Anchor;
  readonly line: TextLine;
}

function anchoredLines(report: Report): readonly AnchoredLine[] {
  return report.sections.flatMap(({ anchor, heading, paragraphs }) => [
    ...(heading ? [{ anchor, line: heading.line }] : []),
    ...paragraphs.map((line) => ({ anchor: line.anchor, line })),
  ]);
}

interface SectionEdits {
  /** With the parts that annotators are sure of. */
  readonly set: Section;
  readonly pairedWith: ReadonlyMap<TextLine, TextLine>;
  readonly old: Report;
}

function sectionWith(section: Section, { set, pairedWith, old }: SectionEdits): Section {
  const { heading, paragraphs } = section;
  const edited = <Line extends TextLine>(line: Line): Line => {
    const before = pairedWith.get(line);
    return before ? { ...line, text: before.text, annotations: before.annotations } : line;
  };
  const { part, topics, suppliedTitle } = sameSection(old, section) ?? {};
  return {
    ...set,
    ...(heading && { heading: { ...heading, line: edited(heading.line) } }),
    ...(part && { part }),
    ...(topics && { topics }),
    ...(suppliedTitle !== undefined && { suppliedTitle }),
    paragraphs: paragraphs.map(edited),
  };
}

/** The section of a report that begins as one of another does. */
function sameSection(report: Report, section: Section): Section | undefined {
  const [wanted] = linesOf(section).map(printedText);
  return report.sections.find(
    (each) => each.kind === section.kind && linesOf(each).map(printedText)[0] === wanted,
  );
}

function lostSettings(old: Report, draft: Report): readonly string[] {
  return old.sections
    .filter(({ topics, suppliedTitle }) => topics ?? suppliedTitle)
    .filter((section) => sameSection(draft, section) === undefined)
    .map(({ anchor, topics, suppliedTitle }) =>
      [
        `${anchor} 的`,
        suppliedTitle && `标题“${suppliedTitle}”`,
        topics && `主题 ${topics.join(' ')}`,
      ]
        .filter(Boolean)
        .join(''),
    );
}

interface MovedEdit {
  /** How its editor knows it. */
  readonly words: string;
  /** Absent where its words stand nowhere, or in several places. */
  readonly proposal?: Proposal;
}

/** An annotation where its printed words now stand. */
function movedEdit(
  annotation: Annotation,
  { text }: TextLine,
  changed: readonly AnchoredLine[],
): MovedEdit {
  const reading = text.slice(annotation.start, annotation.end);
  const printed = isEmendation(annotation) ? printedFormOf(annotation) : reading;
  const words = `${annotationTraits[annotation.kind].label}“${reading || text.slice(0, annotation.start).slice(-8)}”`;
  const places = changed.flatMap(({ anchor, line }) =>
    startsOf(line.text, printed).map((start) => ({ anchor, start })),
  );
  const [only, ...others] = places;
  if (only === undefined || others.length > 0) return { words };
  const { anchor, start } = only;
  const proposal = {
    anchor,
    annotation: { ...annotation, start, end: start + printed.length },
    ...(isEmendation(annotation) && { reading }),
    reason: '原有的标注',
    confidence: 1,
  };
  return { words, proposal };
}

/** Where words stand in a text; no words stand nowhere. */
function startsOf(text: string, words: string): readonly number[] {
  const starts: number[] = [];
  let at = words === '' ? -1 : text.indexOf(words);
  while (at >= 0) {
    starts.push(at);
    at = text.indexOf(words, at + words.length);
  }
  return starts;
}

/** The editor's facts, but for those that the page now prints otherwise. */
function factsOf(
  old: Report,
  report: Report,
  capture: string,
): { readonly metadata: Metadata; readonly lost: readonly string[] } {
  const fresh = report.metadata;
  const faultsOf = (metadata: Metadata) => infidelitiesOf({ ...report, metadata }, capture).length;
  const { source, regularised } = fresh;
  let metadata: Metadata = { ...fresh, ...old.metadata };
  if (old.metadata.source.sha256 !== source.sha256 || faultsOf(metadata) > 0) {
    const { url, retrieved } = old.metadata.source;
    const own = { ...(url && { url }), ...(retrieved && { retrieved }) };
    metadata = { ...metadata, source: { ...own, ...source }, regularised };
  }
  const lost: string[] = [];
  for (const [name, value] of Object.entries(fresh)) {
    const before = Object.entries(old.metadata).find(([known]) => known === name)?.[1];
    if (isDeepStrictEqual(before, value)) continue;
    const other = withFact(metadata, { name, fresh });
    if (faultsOf(other) >= faultsOf(metadata)) continue;
    metadata = other;
    lost.push(`篇首 ${name} 原为 ${String(before)}`);
  }
  return { metadata, lost };
}

/** How a fact is known goes with it. */
const basisOf: Readonly<Record<string, string>> = {
  title: 'titleBasis',
  published: 'publishedBasis',
};

function withFact(
  metadata: Metadata,
  { name, fresh }: { readonly name: string; readonly fresh: Metadata },
): Metadata {
  const isOf = ([key]: readonly [string, unknown]) => key === name || key === basisOf[name];
  return Object.fromEntries([
    ...Object.entries(metadata).filter((entry) => !isOf(entry)),
    ...Object.entries(fresh).filter(isOf),
  ]) as unknown as Metadata;
}
