import { simplifiedCharacters, traditionalCharacters } from './traditional-characters.ts';

let folds: ReadonlyMap<string, string> | undefined;

/** Every traditional character that has a simplified form of its own, with that form. */
export function traditionalFolds(): ReadonlyMap<string, string> {
  folds ??= foldsOf([...traditionalCharacters], [...simplifiedCharacters]);
  return folds;
}

function foldsOf(
  traditional: readonly string[],
  simple: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(traditional.map((from, at) => [from, simple[at] ?? from]));
}

/** Those that a name of a place keeps in simplified writing: 乾安县, 於潜镇. */
const kept = '於(?=潜)|[乾塚氾洩濛瀂磑礐篢輋鮀鮜鷺]';
const traditional = new RegExp(`[${traditionalCharacters}]`, 'gu');
const foldable = new RegExp(`${kept}|(${traditional.source})`, 'gu');

/** The text in simplified characters, for looking things up: it is not fit for reading. */
export function simplified(text: string): string {
  const known = traditionalFolds();
  return text.replace(foldable, (found, character?: string) =>
    character === undefined ? found : (known.get(character) ?? character),
  );
}

/** How many of a text's Chinese characters are traditional: 0 to 1. */
export function traditionalShare(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(traditional) / Math.max(1, count(/\p{Script=Han}/gu));
}
