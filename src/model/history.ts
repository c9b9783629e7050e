/**
 * What was done to a report here, step by step: who brought it in, who read it against its page, who
 * published it. A report is in the state of its last step.
 */
export interface EditorialStep {
  /** The day, as `2026-11-28`. */
  readonly on: string;
  readonly state: EditorialState;
  /** Who did it, as the editors call one another. */
  readonly by: string;
  /** Why, where that is asked for. */
  readonly why?: string;
}

/**
 * - `draft`: nobody has held it against its page;
 * - `read`: somebody has;
 * - `published`: readers have it;
 * - `withdrawn`: readers had it; its address says why they do no more.
 */
export const editorialStates = ['draft', 'read', 'published', 'withdrawn'] as const;
export type EditorialState = (typeof editorialStates)[number];

export const editorialStateLabels: Readonly<Record<EditorialState, string>> = {
  draft: '草稿',
  read: '已校读',
  published: '已公布',
  withdrawn: '已撤下',
};

/** What was wrong in a published report, and is put right. */
export interface PublicCorrection {
  /** The day on which it was put right. */
  readonly on: string;
  /** Where: an anchor of the report; absent of its head. */
  readonly at?: string;
  /** What stood. */
  readonly was: string;
  /** What stands now. */
  readonly now: string;
  readonly why: string;
  /** Who asked for it, as they want to be called. */
  readonly asked?: string;
}

/** The state of a report. What says nothing of itself is a draft. */
export function editorialStateOf(history: readonly EditorialStep[]): EditorialState {
  return history.at(-1)?.state ?? 'draft';
}

/** The day since which readers have it; `undefined` where they never did. */
export function addedOf(history: readonly EditorialStep[]): string | undefined {
  return history.find(({ state }) => state === 'published')?.on;
}

/** Those who have read the report as it is, each once. */
export function readersOf(history: readonly EditorialStep[]): readonly string[] {
  const begun = history.findLastIndex(({ state }) => state === 'draft');
  const readings = history.slice(begun + 1).filter(({ state }) => state === 'read');
  return [...new Set(readings.map(({ by }) => by))];
}
