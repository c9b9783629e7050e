import type { Anchor } from '#model/anchor.ts';
import { bodyIdOf } from '#model/body-id.ts';
import type { ReportId } from '#model/report.ts';
import { clausesOf } from './clauses.ts';
import { hanTextOf } from './han-text.ts';
import type { ReuseCorpus } from './reuse-corpus.ts';
import {
  type PassageRef,
  type QuotedRef,
  type SharedPassage,
  stretchOf,
} from './shared-passage.ts';

/** Passages by report, in the order of the archive. */
export type PassagesByReport = ReadonlyMap<ReportId, readonly SharedPassage[]>;

/**
 * The same passages with every relation between two bodies told from both sides: where one report
 * names a stretch of another, that stretch is a passage too and names the first; and either both
 * are formulas or neither is. What is found for a report depends on which paragraphs it was held
 * against; what is said of two reports must not depend on which of them is being read.
 */
export function mirrored(found: PassagesByReport, corpus: ReuseCorpus): PassagesByReport {
  const nodes = new Map([...found].map(([id, list]) => [id, list.map((one) => nodeOf(one))]));
  const lineOf = textsOf(corpus);
  for (const node of [...nodes.values()].flat()) {
    for (const ref of node.passage.others) {
      const other = partnerOf(ref, { node, nodes, lineOf });
      if (other !== undefined) join(node, other);
    }
  }
  spreadFormulas(nodes);
  const numberOf = ({ report }: PassageRef) => corpus.numbers.get(report) ?? 0;
  return new Map(
    [...nodes].map(([id, list]) => [
      id,
      inOrder(
        list.flatMap((node) => settled(node, numberOf) ?? []),
        corpus,
      ),
    ]),
  );
}

/** In the order of the text: what was made for another report came last. */
function inOrder(
  passages: readonly SharedPassage[],
  { reports, lines, numbers }: ReuseCorpus,
): readonly SharedPassage[] {
  const { firstLine = 0, endLine = 0 } =
    reports[numbers.get(passages[0]?.report ?? '') ?? -1] ?? {};
  const positions = new Map(
    lines.slice(firstLine, endLine).map(({ anchor }, position) => [anchor, position]),
  );
  const positionOf = ({ anchor }: PassageRef) => positions.get(anchor) ?? 0;
  return passages.toSorted((a, b) => positionOf(a) - positionOf(b) || a.start - b.start);
}

/** A passage with those of other bodies that it is related to. */
interface Node {
  passage: SharedPassage;
  readonly related: Set<Node>;
}

type Nodes = ReadonlyMap<ReportId, Node[]>;

function nodeOf(passage: SharedPassage): Node {
  return { passage, related: new Set() };
}

function join(one: Node, other: Node): void {
  one.related.add(other);
  other.related.add(one);
}

/** The passage of the other report that a stretch is, made where there is none. */
function partnerOf(
  ref: PassageRef,
  {
    node,
    nodes,
    lineOf,
  }: {
    readonly node: Node;
    readonly nodes: Nodes;
    readonly lineOf: ReturnType<typeof textsOf>;
  },
): Node | undefined {
  const own = nodes.get(ref.report) ?? [];
  const touching = own.filter(({ passage }) => overlapOf(passage, ref) > 0);
  if (touching.length > 0) {
    return touching.find(({ passage }) => areNearlyOne(passage, ref));
  }
  const stretch = wholeClauses(ref, lineOf(ref));
  if (own.some(({ passage }) => overlapOf(passage, stretch) > 0)) return undefined;
  if (!areNearlyOne(stretch, ref)) return undefined;
  const made = nodeOf(passageAt(stretch, { like: node.passage, text: lineOf(ref) }));
  own.push(made);
  return made;
}

function passageAt(
  stretch: PassageRef,
  { like, text }: { readonly like: SharedPassage; readonly text: string },
): SharedPassage {
  const words = text.slice(stretch.start, stretch.end);
  return {
    ...stretch,
    kind: like.kind === 'formula' ? 'formula' : 'elsewhere',
    words,
    length: hanTextOf(words).codes.length,
    others: [],
    bodies: 0,
    earliest: stretch,
  };
}

function overlapOf(a: PassageRef, b: PassageRef): number {
  if (a.anchor !== b.anchor) return 0;
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether two stretches have the greater part of the longer in common. */
function areNearlyOne(a: PassageRef, b: PassageRef): boolean {
  return overlapOf(a, b) >= Math.max(a.end - a.start, b.end - b.start) * 0.6;
}

/** The stretch with the clauses that it begins and ends in, the blanks around them left out. */
function wholeClauses(ref: PassageRef, text: string): PassageRef {
  const touched = clausesOf(text).filter(({ start, end }) => start < ref.end && end > ref.start);
  const start = touched[0]?.start ?? ref.start;
  const end = touched.at(-1)?.end ?? ref.end;
  const words = text.slice(start, end);
  return {
    report: ref.report,
    anchor: ref.anchor,
    start: start + words.length - words.trimStart().length,
    end: start + words.trimEnd().length,
  };
}

/** What is a formula to one is a formula to all that have it. */
function spreadFormulas(nodes: Nodes): void {
  const waiting = [...nodes.values()].flat().filter(({ passage }) => passage.kind === 'formula');
  for (const { related } of waiting) {
    for (const other of related) {
      if (other.passage.kind !== 'elsewhere') continue;
      other.passage = { ...other.passage, kind: 'formula' };
      waiting.push(other);
    }
  }
}

/** A passage with all that it is related to, earliest first; none where nothing is left. */
function settled(
  { passage, related }: Node,
  numberOf: (ref: PassageRef) => number,
): SharedPassage | undefined {
  const byReport = new Map<ReportId, QuotedRef>();
  for (const { passage: other } of related) {
    const known = byReport.get(other.report);
    if (known === undefined || known.end - known.start < other.end - other.start) {
      byReport.set(other.report, { ...stretchOf(other), words: other.words });
    }
  }
  const others = [...byReport.values()].sort((a, b) => numberOf(a) - numberOf(b));
  if (others.length === 0 && passage.previous === undefined) return undefined;
  const refs = [passage, ...others, ...(passage.previous ? [passage.previous] : [])];
  const earliest = [
    ...refs,
    ...[...related].map((node) => node.passage.earliest),
  ].reduce<PassageRef>(
    (first, ref) => (numberOf(ref) < numberOf(first) ? ref : first),
    passage.earliest,
  );
  const bodies = new Set(others.map(({ report }) => bodyIdOf(report))).size;
  return { ...passage, others, bodies, earliest: stretchOf(earliest) };
}

function textsOf({ lines, reports, numbers }: ReuseCorpus): (ref: PassageRef) => string {
  return ({ report, anchor }: { readonly report: ReportId; readonly anchor: Anchor }) => {
    const { firstLine = 0, endLine = 0 } = reports[numbers.get(report) ?? -1] ?? {};
    return lines.slice(firstLine, endLine).find((line) => line.anchor === anchor)?.text ?? '';
  };
}
