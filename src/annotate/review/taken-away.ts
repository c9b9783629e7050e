import type { Proposal } from '#annotate/proposal.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Annotation, AnnotationKind, TextLine } from '#model/annotation.ts';
import { filled } from '#model/filled.ts';
import { printedSpanOf, printedText } from '#model/printed-text.ts';

/**
 * What an editor took away: an annotation that is not proposed again. It is known by the printed
 * words that it was about and by what it said of them, and so outlives a second import.
 */
export interface TakenAway extends Decided {
  /** A paragraph's anchor, or a section's for its heading. */
  readonly line: Anchor;
  /** UTF-16 offset into the line as it is printed. */
  readonly at: number;
  readonly kind: AnnotationKind;
  /** As they are printed; empty where it stood between two characters. */
  readonly words: string;
  /** The work, the indicator, the reading; absent of a doubt or a gap, whose words say nothing new. */
  readonly says?: string;
}

/** Who decided, when, and why. */
export interface Decided {
  readonly by: string;
  /** The day in China: `2026-11-28`. */
  readonly date: string;
  readonly why?: string;
}

/** The line of a report that a proposal is about, and what stands there is decided against. */
export function takenAwayOf(
  proposal: Pick<Proposal, 'anchor' | 'annotation' | 'reading'>,
  line: TextLine,
  decided: Decided,
): TakenAway {
  const { anchor, annotation, reading } = proposal;
  const { at, words } = printedSpanOf(line, annotation);
  const says = saidBy(annotation, reading);
  return filled({ line: anchor, at, kind: annotation.kind, words, says, ...decided });
}

/** Whether a proposal is what was taken away, wherever in its line its words now stand. */
export function isTakenAway(
  { anchor, annotation, reading }: Pick<Proposal, 'anchor' | 'annotation' | 'reading'>,
  line: TextLine,
  all: readonly TakenAway[],
): boolean {
  const about = all.filter(
    (one) =>
      one.line === anchor &&
      one.kind === annotation.kind &&
      one.says === saidBy(annotation, reading),
  );
  if (about.length === 0) return false;
  const { at, words } = printedSpanOf(line, annotation);
  return about.some((one) => one.words === words && (one.at === at || hasMoved(one, line)));
}

/** Whether what was taken away is still about something that its line prints. */
export function isAboutWordsOf(taken: TakenAway, line: TextLine): boolean {
  return stands(taken, line) || hasMoved(taken, line);
}

function saidBy(annotation: Annotation, reading: string | undefined): string | undefined {
  switch (annotation.kind) {
    case 'cite':
      return annotation.work;
    case 'figure':
      return annotation.of;
    case 'corr':
    case 'supplied':
      return reading ?? '';
    case 'sic':
    case 'gap':
      return undefined;
  }
}

function stands({ at, words }: TakenAway, line: TextLine): boolean {
  return printedText(line).startsWith(words, at);
}

/** Of a line that is printed otherwise now: its words are no longer where they were, and stand once. */
function hasMoved(taken: TakenAway, line: TextLine): boolean {
  if (taken.words === '' || stands(taken, line)) return false;
  return printedText(line).split(taken.words).length === 2;
}
