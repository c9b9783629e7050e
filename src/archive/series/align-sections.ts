import type { Anchor } from '../../model/anchor.ts';
import { titleOf } from '../../model/outline.ts';
import type { Report, Section } from '../../model/report.ts';
import { bigramLikeness } from './bigram-likeness.ts';

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

function partnersOf(
  earlier: readonly Section[],
  later: readonly Section[],
): ReadonlyMap<Anchor, Partner> {
  const likely = later
    .flatMap((after) =>
      earlier.map((before) => ({ before, after, likeness: likenessOf(before, after) })),
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

function likenessOf(before: Section, after: Section): number {
  if (before.kind !== after.kind) return 0;
  const samePlace = before.anchor === after.anchor ? 1 : 0;
  const text = bigramLikeness(textOf(before), textOf(after));
  if (before.heading === undefined || after.heading === undefined) {
    return 0.5 * text + 0.5 * samePlace;
  }
  const title = bigramLikeness(titleOf(before) ?? '', titleOf(after) ?? '');
  const sameLevel = before.level === after.level ? 1 : 0.6;
  return sameLevel * (0.55 * title + 0.3 * text + 0.15 * samePlace);
}

function textOf({ paragraphs }: Section): string {
  return paragraphs.map(({ text }) => text).join('');
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
