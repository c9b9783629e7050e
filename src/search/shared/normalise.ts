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
  const kept: Character[] = [];
  let marks: Character[] = [];
  let afterDigit = false;
  for (const character of charactersOf(text)) {
    const { kind } = character;
    if (kind === 'blank') continue;
    if (kind === 'mark' && afterDigit) {
      if (marks.at(-1)?.text !== character.text) marks.push(character);
      continue;
    }
    kept.push(...(kind === 'digit' ? marks : share(marks)));
    if (kind === 'digit' || kind === 'letter') kept.push(character);
    if (marks.length > 0) marks = [];
    afterDigit = kind === 'digit';
  }
  return joined([...kept, ...share(marks)], folds);
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
  const kept = charactersOf(text).filter(({ kind }) => kind !== 'blank');
  return joined(
    kept.map((character) => ({ ...character, text: character.printed })),
    folds,
  );
}

function joined(characters: readonly Character[], folds?: CharacterFolds): NormalisedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  for (const { text, start, end } of characters) {
    const folded = folds?.get(text) ?? text;
    out += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: out, starts, ends };
}
