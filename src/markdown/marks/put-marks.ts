import type { VFile } from 'vfile';
import { annotationOf, withBound } from '#markdown/annotation-of.ts';
import type { Block } from '#markdown/block.ts';
import type { Anchor } from '#model/anchor.ts';
import {
  type Annotation,
  annotationTraits,
  isEmendation,
  outerFirst,
  type TextLine,
} from '#model/annotation.ts';
import { complainOfMark, type Mark, readMarks } from './read-marks.ts';

/** Blocks with all that is said of their words, and on which line of the file of marks each of it is. */
export interface MarkedBlocks {
  readonly blocks: readonly Block[];
  readonly besideAt: ReadonlyMap<Annotation, number>;
}

/**
 * Puts what stands in a file of marks on the words of a report. A mark whose words do not stand where
 * it says is a message on that file, and says nothing.
 *
 * @param anchors of every block that has words, in their order
 */
export function putMarks(
  blocks: readonly Block[],
  { file, anchors }: { readonly file: VFile; readonly anchors: readonly Anchor[] },
): MarkedBlocks {
  const waiting = Map.groupBy(readMarks(file), ({ anchor }) => anchor);
  const besideAt = new Map<Annotation, number>();
  const misplaced: Mark[] = [];
  let at = 0;
  const marked = blocks.map((block) => {
    if (block.kind === 'settings') return block;
    const anchor = anchors[at] ?? '';
    at += 1;
    const marks = waiting.get(anchor);
    if (marks === undefined) return block;
    waiting.delete(anchor);
    const line = lineWith(marks, { line: block.line, file, besideAt, misplaced });
    return { ...block, line };
  });
  const lines = linesOf(blocks, anchors);
  const missing = [...misplaced, ...[...waiting.values()].flat()];
  for (const [count, mark] of missing.entries()) {
    const isHere = anchors.includes(mark.anchor);
    complainOfMissing(mark, { file, isHere, lines: count < mostLookedFor ? lines : [] });
  }
  return { blocks: marked, besideAt };
}

/** Of how many the whole report is looked through for their words: hundreds have one cause. */
const mostLookedFor = 200;

/** A line that marks are put on, and where to tell of it. */
interface MarkedLine {
  readonly line: TextLine;
  readonly file: VFile;
  readonly besideAt: Map<Annotation, number>;
  readonly misplaced: Mark[];
}

function lineWith(
  marks: readonly Mark[],
  { line, file, besideAt, misplaced }: MarkedLine,
): TextLine {
  const { text } = line;
  const annotations = [...line.annotations];
  for (const mark of marks) {
    const put = standing(mark, { text, annotations });
    if (put === undefined) misplaced.push(mark);
    else if ('reason' in put) complainOfMark(file, { line: mark.line, ...put });
    else {
      const { annotation, noted: bare } = put;
      if (bare) annotations[annotations.indexOf(bare)] = annotation;
      else annotations.splice(placeAmong(annotations, annotation), 0, annotation);
      besideAt.set(annotation, mark.line);
    }
  }
  return { text, annotations };
}

function placeAmong(annotations: readonly Annotation[], one: Annotation): number {
  const at = annotations.findIndex((other) => outerFirst(one, other) < 0);
  return at < 0 ? annotations.length : at;
}

interface Put {
  readonly annotation: Annotation;
  /** What stood there without its note. */
  readonly noted?: Annotation;
}

interface Objection {
  readonly reason: string;
  readonly hint?: string;
}

function standing(mark: Mark, line: TextLine): Put | Objection | undefined {
  return annotationTraits[mark.kind].changesText ? noted(mark, line) : said(mark, line);
}

/** A note belongs to a correction or supplement that stands in the text with these words. */
function noted({ kind, words, nth, data }: Mark, { text, annotations }: TextLine) {
  const alike = annotations.filter(
    (other) => other.kind === kind && text.slice(other.start, other.end) === words,
  );
  const one = alike[nth - 1];
  if (one === undefined) return undefined;
  if (isEmendation(one) && one.note !== undefined) return { reason: '这一处在正文里已有说明。' };
  return { annotation: { ...one, ...data }, noted: one };
}

function said({ kind, words, nth, data }: Mark, { text, annotations }: TextLine) {
  const start = startOf(text, words, nth);
  if (start === undefined) return undefined;
  const span = { start, end: start + words.length };
  const rival = annotations.find(
    (other) => crosses(other, span) || (other.kind === kind && isSame(other, span)),
  );
  if (rival === undefined) return { annotation: withBound(annotationOf(kind, span, data), text) };
  const { label } = annotationTraits[rival.kind];
  const reason = crosses(rival, span) ? `与一处${label}交错` : `已标过${label}`;
  return { reason: `“${words}”${reason}。`, hint: '留下一处，删去另一处。' };
}

/** Where words stand in a text for the nth time. */
function startOf(text: string, words: string, nth: number): number | undefined {
  let at = words === '' ? -1 : text.indexOf(words);
  for (let count = 1; count < nth && at >= 0; count += 1) at = text.indexOf(words, at + 1);
  return at < 0 ? undefined : at;
}

type Span = Pick<Annotation, 'start' | 'end'>;

function crosses(a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return first.start < second.start && second.start < first.end && first.end < second.end;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

interface AnchoredText {
  readonly anchor: Anchor;
  readonly text: string;
}

function linesOf(blocks: readonly Block[], anchors: readonly Anchor[]): readonly AnchoredText[] {
  return blocks
    .flatMap((block) => (block.kind === 'settings' ? [] : block.line.text))
    .map((text, at) => ({ text, anchor: anchors[at] ?? '' }));
}

/** Says that words do not stand where a mark has them, and where they do. */
function complainOfMissing(
  { anchor, words, nth, kind, line }: Mark,
  {
    file,
    isHere,
    lines,
  }: { readonly file: VFile; readonly isHere: boolean; readonly lines: readonly AnchoredText[] },
): void {
  const others = lines.filter(({ text }) => words !== '' && text.includes(words));
  const which = nth === 1 ? '' : `第 ${nth} 处`;
  const what = annotationTraits[kind].changesText ? `:${kind}[${words}]` : `“${words}”`;
  const reason = isHere ? `${anchor} 里没有${which}${what}。` : `报告里没有 ${anchor} 这一处。`;
  const [only] = others.length === 1 && others[0]?.anchor !== anchor ? others : [];
  const moved = only === undefined ? '' : `“${words}”现在在 ${only.anchor}。`;
  const hint = `${moved}编号变了照改编号，字变了照正文改；用不着就删去这一行。`;
  complainOfMark(file, { line, reason, hint });
}
