import { escapedXml } from '#model/escaped-xml.ts';
import { workUrl } from '#model/permalink.ts';
import type { ExportOptions } from './export-source.ts';
import type { PrintedPiece } from './printed-pieces.ts';

/** Writes pieces of lines as Akoma Ntoso, the notes numbered from 1 as they come. */
export type AkomaNtosoWords = (pieces: readonly PrintedPiece[]) => string;

/** A writer of the lines of one report. */
export function akomaNtosoWordsOf({
  addressOf,
}: Pick<ExportOptions, 'addressOf'>): AkomaNtosoWords {
  let notes = 0;
  const write: AkomaNtosoWords = (pieces) =>
    pieces
      .map((piece) => {
        if (typeof piece === 'string') return escapedXml(piece);
        if ('note' in piece) {
          notes += 1;
          return `<authorialNote eId="note-${notes}" marker="${notes}" placement="bottom"><p>${escapedXml(piece.note)}</p></authorialNote>`;
        }
        const { meant, inside } = piece;
        if (meant.kind === 'figure') {
          return `<quantity refersTo="#${figureIdOf(meant.of)}">${write(inside)}</quantity>`;
        }
        const address = addressOf(workUrl(meant.work)) ?? workUrl(meant.work);
        return `<ref href="${escapedXml(address)}">${write(inside)}</ref>`;
      })
      .join('');
  return write;
}

/** What a file calls an indicator. */
export function figureIdOf(indicator: string): string {
  return `figure-${indicator}`;
}
