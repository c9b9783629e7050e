import { printedPosition } from '../shared/format.ts';
import type { PostingCursor } from './posting-cursor.ts';
import { noSection, type SectionCursor } from './section-cursor.ts';

/** Walks over the sections that a phrase stands in. */
export interface PhraseCursor extends SectionCursor {
  /** Where the phrase begins in the section; empty for a phrase of one code unit. */
  positions(): readonly number[];
}

/** A gram of a phrase and where in the phrase it begins, in code units. */
export interface PhrasePiece {
  readonly offset: number;
  readonly cursor: PostingCursor;
}

/** How many sections of the leading gram are looked up at once in the lists of the others. */
const lookahead = 24;

/** Joins the grams that cover a phrase: where all stand at their distances stands the phrase. */
export function phraseCursor(pieces: readonly PhrasePiece[]): PhraseCursor {
  const [lead, ...others] = pieces.toSorted((a, b) => a.cursor.atMost - b.cursor.atMost);
  if (lead === undefined) return emptyCursor;
  let starts: readonly number[] = [];

  const cursor = {
    section: -1,
    atMost: lead.cursor.atMost,
    positions: () => starts,
    count: () => (lead.cursor.positions().length > 0 ? occurrences(starts) : lead.cursor.count()),
    seek(target: number): Promise<void> | undefined {
      return cursor.section >= target ? undefined : walk(target);
    },
  };
  return cursor;

  async function walk(target: number): Promise<void> {
    for (let goal = target; ; ) {
      const waitLead = lead?.cursor.seek(goal);
      if (waitLead) await waitLead;
      goal = lead?.cursor.section ?? noSection;
      if (goal === noSection) break;
      const later = await behind(goal);
      if (later > goal) {
        goal = later;
        continue;
      }
      starts = startsOf(lead as PhrasePiece, others);
      if (starts.length > 0 || others.length === 0) {
        cursor.section = goal;
        return;
      }
      goal += 1;
    }
    starts = [];
    cursor.section = noSection;
  }

  /** Brings the other grams to a section. Returns the furthest that one of them stands on. */
  async function behind(goal: number): Promise<number> {
    let furthest = goal;
    for (const { cursor: other } of others) {
      if (other.section < goal) {
        const candidates = lead?.cursor.upcoming(lookahead) ?? [];
        const waits = others.map((each) => each.cursor.prefetch(candidates));
        for (const wait of waits) if (wait) await wait;
        const wait = other.seek(goal);
        if (wait) await wait;
      }
      furthest = Math.max(furthest, other.section);
      if (furthest > goal) break;
    }
    return furthest;
  }
}

/** Places in the reading text; only if there is none, those in printed readings. */
function occurrences(starts: readonly number[]): number {
  const reading = starts.filter((start) => start < printedPosition).length;
  return reading > 0 ? reading : starts.length;
}

function startsOf(lead: PhrasePiece, others: readonly PhrasePiece[]): readonly number[] {
  let starts = lead.cursor.positions();
  if (lead.offset > 0) starts = starts.map((position) => position - lead.offset);
  for (const { cursor, offset } of others) {
    const here = new Set(cursor.positions());
    starts = starts.filter((start) => here.has(start + offset));
  }
  return starts;
}

const emptyCursor: PhraseCursor = {
  section: noSection,
  atMost: 0,
  positions: () => [],
  count: () => 0,
  seek: () => undefined,
};
