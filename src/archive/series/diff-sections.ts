import { type DiffStep, diffSteps, diffTexts, type TextChange } from '#archive/diff-texts.ts';
import { sentencesOf } from '#chinese/sentences.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Section } from '#model/report.ts';
import { bigramLikeness, bigramsOf } from './bigram-likeness.ts';

/** A sentence with the paragraph that it stands in. */
export interface DiffSentence {
  /** Of the paragraph. */
  readonly anchor: Anchor;
  /** UTF-16 offsets in the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What became of a sentence from one year to the next. */
export type SentenceChange =
  | { readonly kind: 'same'; readonly before: DiffSentence; readonly after: DiffSentence }
  | { readonly kind: 'removed'; readonly before: DiffSentence }
  | { readonly kind: 'added'; readonly after: DiffSentence }
  | {
      readonly kind: 'changed';
      readonly before: DiffSentence;
      readonly after: DiffSentence;
      /** Character by character, numbers whole. */
      readonly changes: readonly TextChange[];
    };

/** Likeness from which a sentence left out and one put in are one sentence, reworded. */
const reworded = 0.45;

/**
 * What became of the sentences of a section, in the order of the later year. Sentences that both
 * years have come in order; between them, those that are alike are told apart from those that are
 * new or gone. Every sentence of either year comes exactly once.
 */
export function diffSections(
  before: Section | undefined,
  after: Section | undefined,
): readonly SentenceChange[] {
  const earlier = sentencesIn(before);
  const later = sentencesIn(after);
  const steps = diffSteps(
    earlier.map(({ text }) => text),
    later.map(({ text }) => text),
  );
  return gapsOf(steps, earlier, later).flatMap((part) =>
    'same' in part ? [part.same] : pairedIn(part.removed, part.added),
  );
}

function sentencesIn(section: Section | undefined): readonly DiffSentence[] {
  return (section?.paragraphs ?? [])
    .filter(({ role }) => role === 'text')
    .flatMap(({ anchor, text }) =>
      sentencesOf(text).map(({ start, end }) => ({
        anchor,
        start,
        end,
        text: text.slice(start, end),
      })),
    );
}

type Part =
  | { readonly same: SentenceChange }
  | { readonly removed: DiffSentence[]; readonly added: DiffSentence[] };

/** The sentences that both have, and between them what differs. */
function gapsOf(
  steps: readonly DiffStep<string>[],
  earlier: readonly DiffSentence[],
  later: readonly DiffSentence[],
): readonly Part[] {
  const parts: Part[] = [];
  let a = 0;
  let b = 0;
  for (const { kind } of steps) {
    const before = kind === 'added' ? undefined : earlier[a++];
    const after = kind === 'removed' ? undefined : later[b++];
    if (before && after) {
      parts.push({ same: { kind: 'same', before, after } });
      continue;
    }
    let gap = parts.at(-1);
    if (gap === undefined || 'same' in gap) {
      gap = { removed: [], added: [] };
      parts.push(gap);
    }
    if (before) gap.removed.push(before);
    if (after) gap.added.push(after);
  }
  return parts;
}

/** Each new sentence with the most alike of those gone, from left to right and never crossing. */
function pairedIn(
  removed: readonly DiffSentence[],
  added: readonly DiffSentence[],
): readonly SentenceChange[] {
  const changes: SentenceChange[] = [];
  const gone = removed.map((before, at) => ({ at, before, bigrams: bigramsOf(before.text) }));
  let next = 0;
  for (const after of added) {
    const bigrams = bigramsOf(after.text);
    const candidates = gone
      .slice(next)
      .map((one) => ({ ...one, likeness: bigramLikeness(one.bigrams, bigrams) }))
      .filter(({ likeness }) => likeness >= reworded);
    const best = candidates.toSorted((a, b) => b.likeness - a.likeness || a.at - b.at)[0];
    if (best === undefined) {
      changes.push({ kind: 'added', after });
      continue;
    }
    for (const before of removed.slice(next, best.at)) changes.push({ kind: 'removed', before });
    const { before } = best;
    changes.push({ kind: 'changed', before, after, changes: diffTexts(before.text, after.text) });
    next = best.at + 1;
  }
  for (const before of removed.slice(next)) changes.push({ kind: 'removed', before });
  return changes;
}
