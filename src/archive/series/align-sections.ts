import type { Anchor } from '#model/anchor.ts';
import { titleOf } from '#model/outline.ts';
import type { Report, Section } from '#model/report.ts';
import { type Bigrams, bigramLikeness, bigramsOf } from './bigram-likeness.ts';

/** A section of one year with its counterpart of another; one side is absent where none is. */
export interface SectionPair {
  readonly before?: Section;
  readonly after?: Section;
  /** How alike titles, places and texts are, 0 to 1; 0 where one side is absent. */
  readonly likeness: number;
}

/** Likeness from which two sections are the same chapter of two years. */
const enough = 0.35;

/**
 * Pairs the sections of two reports of one body: the most alike first, each only once. Title counts
 * most, then text, then the same printed number at the same level.
 *
 * The pairs come in the order of the later report; sections that it has no more follow the section
 * that they followed before.
 */
export function alignSections(before: Report, after: Report): readonly SectionPair[] {
  const earlier = before.sections.filter(isCompared);
  const later = after.sections.filter(isCompared);
  const partners = partnersOf(earlier, later);
  const pairs: SectionPair[] = later.map((section) => {
    const partner = partners.get(section.anchor);
    return { after: section, likeness: 0, ...partner };
  });
  return withRemoved(pairs, earlier);
}

/** Salutation and signature stand in every report and say nothing. */
function isCompared({ kind }: Section): boolean {
  return kind !== 'opening' && kind !== 'closing';
}

interface Partner {
  readonly before: Section;
  readonly likeness: number;
}

/** A section ready to be held against many. */
interface Weighed {
  readonly section: Section;
  readonly title: Bigrams;
  readonly text: Bigrams;
}

function partnersOf(
  earlier: readonly Section[],
  later: readonly Section[],
): ReadonlyMap<Anchor, Partner> {
  const candidates = earlier.map(weighed);
  const likely = later
    .map(weighed)
    .flatMap((after) =>
      candidates.map((before) => ({
        before: before.section,
        after: after.section,
        likeness: likenessOf(before, after),
      })),
    )
    .filter(({ likeness }) => likeness >= enough)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<Section>();
  const partners = new Map<Anchor, Partner>();
  for (const { before, after, likeness } of likely) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    partners.set(after.anchor, { before, likeness });
  }
  return partners;
}

function weighed(section: Section): Weighed {
  const text = section.paragraphs.map((paragraph) => paragraph.text).join('');
  return { section, title: bigramsOf(titleOf(section) ?? ''), text: bigramsOf(text) };
}

function likenessOf(before: Weighed, after: Weighed): number {
  const { section: earlier } = before;
  const { section: later } = after;
  if (earlier.kind !== later.kind) return 0;
  const samePlace = earlier.anchor === later.anchor ? 1 : 0;
  if (earlier.heading === undefined || later.heading === undefined) {
    return 0.5 * textLikenessOf(before, after) + 0.5 * samePlace;
  }
  const title = bigramLikeness(before.title, after.title);
  const sameLevel = earlier.level === later.level ? 1 : 0.6;
  const likenessWith = (text: number) => sameLevel * (0.55 * title + 0.3 * text + 0.15 * samePlace);
  // Most pairs are told apart without a look at their texts.
  return likenessWith(1) < enough ? 0 : likenessWith(textLikenessOf(before, after));
}

function textLikenessOf(before: Weighed, after: Weighed): number {
  const isBare = before.text.length + after.text.length === 0;
  return isBare ? 1 : bigramLikeness(before.text, after.text);
}

/** Puts in the sections without counterpart, each behind the one it followed. */
function withRemoved(
  pairs: readonly SectionPair[],
  earlier: readonly Section[],
): readonly SectionPair[] {
  const all = [...pairs];
  for (const [position, before] of earlier.entries()) {
    if (all.some((pair) => pair.before === before)) continue;
    const last = earlier[position - 1];
    const at = last === undefined ? 0 : all.findIndex((pair) => pair.before === last) + 1;
    all.splice(at, 0, { before, likeness: 0 });
  }
  return all;
}
