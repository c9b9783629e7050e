import { indicatorUrl } from '#model/permalink.ts';
import { loadAcross } from '#site/build/across.ts';

/** A piece of an editor's note: plain words, or an indicator that they name by its id. */
export type NotePiece = string | { readonly href: string; readonly name: string };

/** An editor's note with the ids of indicators in it turned into their names. */
export async function linkedIndicators(note: string): Promise<readonly NotePiece[]> {
  const { figures } = await loadAcross();
  return note
    .split(/([a-z]+\.[a-z_0-9]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const entry = figures.byId.get(piece);
      if (entry === undefined) return piece;
      return { href: indicatorUrl(piece), name: entry.indicator.name };
    });
}
