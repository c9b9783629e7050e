import type { Report } from '#model/report.ts';
import { oneOf, randomFrom } from '#tests/corpus/random.ts';
import { madeUpReport } from './planted-copies.ts';

/** Texts that sound like a report and copy none. */
export const nonCopyKinds = ['chained', 'shuffled'] as const;
export type NonCopyKind = (typeof nonCopyKinds)[number];

/**
 * Made-up reports that share vocabulary and subject with the real ones and no wording: `chained` goes
 * from character to character as the reports do, `shuffled` has the words of one paragraph in
 * another order.
 */
export function plantedNonCopies(
  reports: readonly Report[],
  {
    seed,
    kind,
    count,
  }: { readonly seed: number; readonly kind: NonCopyKind; readonly count: number },
): readonly Report[] {
  const random = randomFrom(seed);
  const texts = reports
    .flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
    .filter(({ role, text }) => role === 'text' && text.length >= 40)
    .map(({ text }) => text);
  const followers = followersOf(texts.join(''));
  const textOf = {
    chained: () => chained(followers, random),
    shuffled: () => shuffled(oneOf(texts, random), random),
  };
  return Array.from({ length: count }, (_, number) => madeUpReport(number, textOf[kind]()).report);
}

function followersOf(text: string): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const known = followers.get(text.charAt(at));
    if (known) known.push(text.charAt(at + 1));
    else followers.set(text.charAt(at), [text.charAt(at + 1)]);
  }
  return followers;
}

function chained(followers: ReadonlyMap<string, readonly string[]>, random: () => number): string {
  let text = oneOf([...followers.keys()], random);
  while (text.length < 300) text += oneOf(followers.get(text.slice(-1)) ?? ['。'], random);
  return text;
}

/** Cut into words of two or three characters; the words drawn by lot. */
function shuffled(text: string, random: () => number): string {
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = 2 + Math.floor(random() * 2);
    words.push(text.slice(at, at + length));
    at += length;
  }
  return words
    .map((word) => ({ word, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ word }) => word)
    .join('');
}
