import { type Character, charactersOf } from './characters.ts';

/** A normalised text and where each of its UTF-16 code units comes from. */
export interface NormalisedText {
  readonly text: string;
  /** Offset in the source of the first code unit that a normalised one stands for. */
  readonly starts: readonly number[];
  /** Offset in the source behind the last. */
  readonly ends: readonly number[];
}

/** Characters that count as another one: traditional → simplified, one code point for one. */
export type CharacterFolds = ReadonlyMap<string, string>;

/**
 * What the search takes for the same, as one function for the writer and the reader.
 *
 * Compatibility forms are folded (NFKC), capitals lowered, blanks dropped; letters, digits and
 * combining marks are kept, and of everything else only runs of `. % ‰ / : -` between two digits, so
 * that 99.91 is not 9991, and `%` or `‰` behind a digit: 99% is not 99件. All dashes and tildes are
 * `-`; a run of one mark counts as one.
 *
 * Whatever a substring of a text normalises to is a substring of what the text normalises to.
 */
export function normalise(text: string, folds?: CharacterFolds): NormalisedText {
  const out = new Output(folds);
  let marks: Character[] = [];
  let afterDigit = false;
  for (const character of charactersOf(text)) {
    const { kind } = character;
    if (kind === 'blank') continue;
    if (kind === 'mark' && afterDigit) {
      if (marks.at(-1)?.text !== character.text) marks.push(character);
      continue;
    }
    for (const mark of kind === 'digit' ? marks : share(marks)) out.add(mark);
    if (kind === 'digit' || kind === 'letter') out.add(character);
    if (marks.length > 0) marks = [];
    afterDigit = kind === 'digit';
  }
  for (const mark of share(marks)) out.add(mark);
  return out;
}

/** Of marks behind a digit what counts whatever follows: that it is a share. */
function share(marks: readonly Character[]): readonly Character[] {
  return marks[0]?.text === '%' || marks[0]?.text === '‰' ? marks.slice(0, 1) : [];
}

/**
 * The text as a quoted query compares it: width and case folded and blanks dropped as in
 * {@link normalise}, all else kept.
 */
export function normaliseLiteral(text: string, folds?: CharacterFolds): NormalisedText {
  const out = new Output(folds);
  for (const character of charactersOf(text)) {
    if (character.kind !== 'blank') out.add({ ...character, text: character.printed });
  }
  return out;
}

class Output implements NormalisedText {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly #folds: CharacterFolds | undefined;

  constructor(folds: CharacterFolds | undefined) {
    this.#folds = folds;
  }

  add({ text, start, end }: Character): void {
    const folded = this.#folds?.get(text) ?? text;
    this.text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}
