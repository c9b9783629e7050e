import { syllableOf } from '#chinese/syllables.ts';
import type { Guide } from './guide.ts';

const mostTried = 12;

/**
 * Words that may have been meant by one that is nowhere: what sounds the same or is spelled so in
 * letters, what differs in one character, and the word without one of its characters. Only some of them
 * need to be in the archive.
 */
export function nearWordsOf(word: string, { topics, parts }: Guide): readonly string[] {
  const known = [...topics, ...parts].flatMap(({ names }) => names);
  const letters = word.toLowerCase().replace(/[^a-z]/gu, '');
  if (letters.length > 3 && !/\p{Script=Han}/u.test(word)) {
    return known.filter((name) => soundOf(name) === letters).slice(0, mostTried);
  }
  const characters = [...word];
  if (characters.length < 2 || characters.length > 20) return [];
  const stretches = known.flatMap((name) => stretchesOf([...name], characters.length));
  const alike = stretches.filter(
    (stretch) => stretch !== word && soundOf(stretch) === soundOf(word),
  );
  const close =
    characters.length < 3 ? [] : stretches.filter((one) => differences(one, word) === 1);
  const shorter =
    characters.length < 3
      ? []
      : characters.map((_, at) => characters.filter((_, other) => other !== at).join(''));
  return [...new Set([...alike, ...close, ...shorter])].slice(0, mostTried);
}

/** In letters; what has none stands for itself. */
function soundOf(text: string): string {
  return [...text].map((character) => syllableOf(character) ?? character).join('');
}

function stretchesOf(characters: readonly string[], length: number): readonly string[] {
  const starts = Math.max(0, characters.length - length + 1);
  return Array.from({ length: starts }, (_, at) => characters.slice(at, at + length).join(''));
}

function differences(one: string, other: string): number {
  const others = [...other];
  return [...one].filter((character, at) => character !== others[at]).length;
}
