/**
 * - `letter`: a letter, a number other than 0 to 9, or a combining mark;
 * - `digit`: 0 to 9;
 * - `mark`: `. % ‰ / : -`, which count between digits;
 * - `blank`: white space, control and format characters, and what selects a variant of a character;
 * - `other`: punctuation and symbols.
 */
export type CharacterKind = 'letter' | 'digit' | 'mark' | 'blank' | 'other';

/** One code point of a text whose width and case are folded. */
export interface Character {
  readonly kind: CharacterKind;
  /** The code point; for every dash and tilde `-`. */
  readonly text: string;
  /** The code point without dashes made one. */
  readonly printed: string;
  /** Where it comes from: UTF-16 offsets into the source, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * The characters of a text after NFKC and lower case, each with its place in the source.
 *
 * A character and the combining marks behind it are folded together and share one place.
 */
export function charactersOf(text: string): Character[] {
  const characters: Character[] = [];
  let start = 0;
  for (const cluster of text.match(/.\p{M}*/gsu) ?? []) {
    const end = start + cluster.length;
    for (const form of foldedForms(cluster)) characters.push({ ...form, start, end });
    start = end;
  }
  return characters;
}

type Form = Pick<Character, 'kind' | 'text' | 'printed'>;

const dashes = /^[~\u2010-\u2015\u2053\u2212\u223c\u2500\u2501\u301c]$/u;
const formsSeen = new Map<string, readonly Form[]>();

/** Texts repeat few characters: what each folds to is worked out once. */
function foldedForms(cluster: string): readonly Form[] {
  let forms = formsSeen.get(cluster);
  if (forms === undefined) {
    forms = [...cluster.normalize('NFKC').toLowerCase()].map(formOf);
    formsSeen.set(cluster, forms);
  }
  return forms;
}

function formOf(printed: string): Form {
  const text = printed.replace(dashes, '-');
  return { kind: kindOf(text), text, printed };
}

function kindOf(character: string): CharacterKind {
  if (/^[0-9]$/u.test(character)) return 'digit';
  if (/^[\s\p{C}\p{Variation_Selector}]$/u.test(character)) return 'blank';
  if (/^[\p{L}\p{N}\p{M}]$/u.test(character)) return 'letter';
  return /^[-.%‰/:]$/u.test(character) ? 'mark' : 'other';
}
