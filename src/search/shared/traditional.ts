import type { CharacterFolds } from './normalise.ts';
import { simplifiedCharacters, traditionalCharacters } from './traditional-characters.ts';

/** Every traditional character that has a simplified form of its own. */
export function traditionalFolds(): CharacterFolds {
  const simplified = [...simplifiedCharacters];
  return new Map([...traditionalCharacters].map((from, at) => [from, simplified[at] ?? from]));
}
