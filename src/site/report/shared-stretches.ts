import type { SharedPassage } from '#archive/reuse/shared-passage.ts';
import type { Anchor } from '#model/anchor.ts';

/** Of each paragraph that shares words with other reports, where they begin and end: `0-12 30-44`. */
export type SharedStretches = ReadonlyMap<Anchor, string>;

export function sharedStretchesOf(passages: readonly SharedPassage[]): SharedStretches {
  const byParagraph = Map.groupBy(passages, ({ anchor }) => anchor);
  return new Map(
    [...byParagraph].map(([anchor, own]) => [
      anchor,
      own.map(({ start, end }) => `${start}-${end}`).join(' '),
    ]),
  );
}
