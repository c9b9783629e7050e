import { printedPosition } from '#search/shared/format.ts';
import type { PostingCursor } from './posting-cursor.ts';
import { noSection, type SectionCursor, walking } from './section-cursor.ts';

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

/** A list so many times as long as the leading one is read only where that leads. */
const similarLength = 16;

/** Joins the grams that cover a phrase: where all stand at their distances stands the phrase. */
export function phraseCursor(pieces: readonly PhrasePiece[]): PhraseCursor {
  const rarestFirst = [...pieces].sort((a, b) => a.cursor.atMost - b.cursor.atMost);
  const [lead, ...others] = rarestFirst as [PhrasePiece, ...PhrasePiece[]];
  let starts: readonly number[] | undefined;
  const positions = (): readonly number[] => {
    starts ??= startsOf(lead, others);
    return starts;
  };
  const cursor = walking({
    atMost: lead.cursor.atMost,
    count: () => occurrences(positions()) || lead.cursor.count(),
    next(target) {
      if (cursor.section === -1) askForOthers(target);
      return advance(target);
    },
  });
  return Object.assign(cursor, { positions });

  /** Not much longer lists probably have what is wanted where the leading one has it. */
  function askForOthers(target: number): void {
    for (const { cursor: other } of others) {
      if (other.atMost > lead.cursor.atMost * similarLength) continue;
      other.prefetch([target])?.catch(() => undefined);
    }
  }

  /** Begins anew behind whatever has to be read first: seeking twice does no harm. */
  function advance(target: number): number | Promise<number> {
    for (let goal = target; ; ) {
      const from = goal;
      const wait = lead.cursor.seek(from) ?? follow(lead.cursor.section);
      if (wait) return wait.then(() => advance(from));
      goal = Math.max(...rarestFirst.map((piece) => piece.cursor.section));
      starts = undefined;
      if (goal > lead.cursor.section) continue;
      if (goal === noSection || others.length === 0 || positions().length > 0) return goal;
      goal += 1;
    }
  }

  /** Brings the other grams to a section. */
  function follow(section: number): Promise<void> | undefined {
    if (section === noSection) return undefined;
    if (!others.every(({ cursor: other }) => other.section >= section || other.isReady(section))) {
      const candidates = lead.cursor.upcoming(lookahead);
      const waits = others.map((other) => other.cursor.prefetch(candidates));
      return Promise.all(waits).then(() => undefined);
    }
    for (const { cursor: other } of others) {
      const wait = other.seek(section);
      if (wait) return wait;
    }
    return undefined;
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
