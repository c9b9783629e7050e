/**
 * Makes `src/chinese/traditional-characters.ts` from OpenCC's table of characters.
 *
 *     npm install --prefix <folder> opencc-js@1.4.2
 *     node scripts/traditional-characters.ts <folder>
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Expected the folder that opencc-js is installed in.');

const table = resolve(folder, 'node_modules/opencc-js/dist/esm-lib/dict/TSCharacters.js');
const { default: dictionary }: { default: string } = await import(pathToFileURL(table).href);
const folds = foldsOf(dictionary);
const target = new URL('../src/chinese/traditional-characters.ts', import.meta.url);
writeFileSync(target, sourceOf(folds));

/** `龍 龙|…`; the first of several simplified forms is the usual one. */
function foldsOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.split('|').map((row) => row.split(' ') as [string, string]);
  const first = new Map(pairs.filter(([from, to]) => from !== to && isFolded(from)));
  return new Map(
    [...first.keys()].sort().flatMap((from) => {
      const to = lastOf(from, first);
      return to === from ? [] : [[from, to]];
    }),
  );
}

/** Whether width and case folding leave the character alone: only then is it looked up. */
function isFolded(character: string): boolean {
  return character.normalize('NFKC') === character;
}

/** A simplified form that is itself listed is followed, so that nothing folds twice. */
function lastOf(character: string, folds: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let last = character;
  while (!seen.has(last)) {
    seen.add(last);
    last = folds.get(last) ?? last;
  }
  return last;
}

function sourceOf(folds: ReadonlyMap<string, string>): string {
  return `/**
 * Traditional characters and, at the same place, what they are in simplified writing.
 *
 * Data of OpenCC (TSCharacters, by way of opencc-js 1.4.2), licensed under the Apache License,
 * Version 2.0: https://www.apache.org/licenses/LICENSE-2.0. Changed: the first simplified form
 * only, characters that stay the same left out. Made by \`scripts/traditional-characters.ts\`.
 */
export const traditionalCharacters =
  '${[...folds.keys()].join('')}';

export const simplifiedCharacters =
  '${[...folds.values()].join('')}';
`;
}
