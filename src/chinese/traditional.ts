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

/** A Chinese character; not one that a name of a place keeps in simplified writing: 乾安县, 於潜镇. */
const foldable = /於(?=潜)|[乾塚氾洩濛瀂磑礐篢輋鮀鮜鷺]|(\p{Script=Han})/gu;

/** The text in simplified characters, for looking things up: it is not fit for reading. */
export function simplified(text: string): string {
  const known = traditionalFolds();
  return text.replace(foldable, (kept, character?: string) =>
    character === undefined ? kept : (known.get(character) ?? character),
  );
}

/** How many of a text's Chinese characters are traditional: 0 to 1. */
export function traditionalShare(text: string): number {
  const known = traditionalFolds();
  const characters = text.match(/\p{Script=Han}/gu) ?? [];
  const traditional = characters.filter((character) => known.has(character));
  return characters.length === 0 ? 0 : traditional.length / characters.length;
}
