import { escapedXml } from '#model/escaped-xml.ts';

/** Markup that is sound as it stands. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | string | number | undefined | readonly Piece[];

/** Markup from a template: whatever is put into it is text, unless it is {@link Html} itself. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(parts.map((part, at) => part + writtenPiece(pieces[at])).join(''));
}

function writtenPiece(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Html) return piece.text;
  return typeof piece === 'object' ? piece.map(writtenPiece).join('') : escapedXml(String(piece));
}
