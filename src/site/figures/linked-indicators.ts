import type { Figures } from '#archive/figures/indicator-entry.ts';
import { indicatorWayOf } from '#archive/figures/indicator-way.ts';

/** A piece of an editor's note: plain words, or an indicator that they name by its id. */
export type NotePiece = string | { readonly href: string; readonly name: string };

/** An editor's note with the ids of indicators in it turned into their names. */
export function linkedIndicators(note: string, { byId }: Figures): readonly NotePiece[] {
  return note
    .split(/([a-z]+\.[a-z_0-9]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const entry = byId.get(piece);
      if (entry === undefined) return piece;
      return { href: indicatorWayOf(entry), name: entry.indicator.name };
    });
}
