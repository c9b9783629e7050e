import { wholeWordsOf } from '#chinese/word-borders.ts';
import {
  bigramAt,
  type CorpusSection,
  type NamedLine,
  type SectionCorpus,
} from './section-corpus.ts';
import { type LineSpan, mostPhrases, type SharedPhrase } from './similar-section.ts';

/** Han characters of a phrase, at least. */
const shortest = 4;

/** What phrases are weighed by. */
export interface PhraseWeights {
  readonly corpus: SectionCorpus;
  readonly rarities: Float64Array;
}

/** A place in a section: a line and an offset in it. */
interface Spot {
  readonly line: NamedLine;
  readonly at: number;
}

/**
 * The phrases that two sections have in common: the longest, and of these the most telling.
 *
 * @param bigrams of the first section: {@link bigramsIn}
 */
export function sharedPhrasesOf(
  { section, bigrams }: { readonly section: CorpusSection; readonly bigrams: ReadonlySet<number> },
  other: CorpusSection,
  weights: PhraseWeights,
): readonly SharedPhrase[] {
  const spots = spotsOf(other, bigrams);
  const phrases = section.lines.flatMap((line) => phrasesIn(line, spots));
  const heaviest = phrases
    .map((phrase) => ({ phrase, weight: weightOf(phrase.text, weights) }))
    .sort((a, b) => b.weight - a.weight || (a.phrase.text < b.phrase.text ? -1 : 1))
    .slice(0, looked);
  const chosen: SharedPhrase[] = [];
  for (const { phrase } of heaviest) {
    if (chosen.length === mostPhrases) break;
    const whole = inWholeWords(phrase, { section, other });
    const isNew = whole && !chosen.some(({ text }) => text.includes(whole.text));
    if (isNew) chosen.push(whole);
  }
  return chosen;
}

/** The heaviest phrases that are looked at: cut at the borders of words, some are too short. */
const looked = 4 * mostPhrases;

/** The part of a phrase that is made of whole words in both sections. */
function inWholeWords(
  { here, there }: SharedPhrase,
  { section, other }: { readonly section: CorpusSection; readonly other: CorpusSection },
): SharedPhrase | undefined {
  const line = textAt(section, here);
  const otherLine = textAt(other, there);
  const own = wholeWordsOf(line, here);
  const shift = there.start - here.start;
  const both = wholeWordsOf(otherLine, { start: own.start + shift, end: own.end + shift });
  const [start, end] = [both.start - shift, both.end - shift];
  if (end - start < shortest) return undefined;
  return {
    text: line.slice(start, end),
    here: { ...here, start, end },
    there: { ...there, start: both.start, end: both.end },
  };
}

function textAt({ lines }: CorpusSection, { anchor }: LineSpan): string {
  return lines.find((line) => line.anchor === anchor)?.text ?? '';
}

/** The keys of all bigrams of a section. */
export function bigramsIn({ lines }: CorpusSection): ReadonlySet<number> {
  const bigrams = new Set<number>();
  for (const { text } of lines) {
    for (let at = 0; at + 1 < text.length; at += 1) {
      const key = bigramAt(text, at);
      if (key !== undefined) bigrams.add(key);
    }
  }
  return bigrams;
}

/** Where each of the wanted bigrams stands in a section. */
function spotsOf(
  { lines }: CorpusSection,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly Spot[]> {
  const spots = new Map<number, Spot[]>();
  for (const line of lines) {
    for (let at = 0; at + 1 < line.text.length; at += 1) {
      const key = bigramAt(line.text, at);
      if (key === undefined || !wanted.has(key)) continue;
      const known = spots.get(key);
      if (known) known.push({ line, at });
      else spots.set(key, [{ line, at }]);
    }
  }
  return spots;
}

/** From left to right, at each place the longest phrase that the other section has too. */
function phrasesIn(
  line: NamedLine,
  spots: ReadonlyMap<number, readonly Spot[]>,
): readonly SharedPhrase[] {
  const phrases: SharedPhrase[] = [];
  for (let at = 0; at + shortest <= line.text.length; ) {
    const key = bigramAt(line.text, at);
    const longest = longestAt({ line, at }, key === undefined ? [] : (spots.get(key) ?? []));
    if (longest === undefined || longest.text.length < shortest) at += 1;
    else {
      phrases.push(longest);
      at = longest.here.end;
    }
  }
  return phrases;
}

function longestAt(here: Spot, spots: readonly Spot[]): SharedPhrase | undefined {
  let longest: SharedPhrase | undefined;
  for (const there of spots) {
    const length = commonLength(here, there);
    if (length <= (longest?.text.length ?? 0)) continue;
    longest = {
      text: here.line.text.slice(here.at, here.at + length),
      here: { anchor: here.line.anchor, start: here.at, end: here.at + length },
      there: { anchor: there.line.anchor, start: there.at, end: there.at + length },
    };
  }
  return longest;
}

function commonLength(here: Spot, there: Spot): number {
  let length = 1;
  for (;;) {
    const key = bigramAt(here.line.text, here.at + length - 1);
    if (key === undefined || key !== bigramAt(there.line.text, there.at + length - 1)) break;
    length += 1;
  }
  return length;
}

function weightOf(text: string, { corpus, rarities }: PhraseWeights): number {
  let weight = 0;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const term = corpus.numbers.get(bigramAt(text, at) ?? -1);
    if (term !== undefined) weight += rarities[term] ?? 0;
  }
  return weight;
}
