import { titleKey } from '#annotate/title-key.ts';
import { earliestOf } from '#archive/claims/earliest.ts';
import type { CitationMention } from '#archive/mentions/citation-mentions.ts';
import {
  type Across,
  allMentions,
  firstInEach,
  firstOf,
  type InReport,
  reportCountOf,
} from '#archive/mentions/in-report.ts';
import { compareText } from '#model/order.ts';
import type { Work } from '#model/work.ts';
import type { CitedTogether, UnresolvedTitle, WorkEntry, Works } from './work-entry.ts';

/** Works cited beside one work that its page names, at most. */
const mostTogether = 12;

/** Puts every citation of the archive with the work it cites. */
export function worksOf(across: Across, works: readonly Work[]): Works {
  const cited = Map.groupBy(
    allMentions(across, ({ citations }) => citations),
    ({ mention }) => mention.work,
  );
  const known = new Map(works.map((work) => [work.id, work]));
  const sections = sectionsOf(cited);
  const entries = works
    .map((work) => entryOf(work, { cited, known, sections, works }))
    .sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.work.id, b.work.id));
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.work.id, entry])),
    unresolved: unresolvedOf(across),
  };
}

interface Known {
  readonly cited: ReadonlyMap<string, readonly InReport<CitationMention>[]>;
  readonly known: ReadonlyMap<string, Work>;
  /** The works that each section cites, by the section's name in the archive. */
  readonly sections: ReadonlyMap<string, ReadonlySet<string>>;
  readonly works: readonly Work[];
}

function entryOf(work: Work, { cited, known, sections, works }: Known): WorkEntry {
  const mentions = cited.get(work.id) ?? [];
  const earliest = earliestOf(firstInEach(mentions), ({ report }) => report);
  return {
    work,
    mentions,
    reports: reportCountOf(mentions),
    ...(earliest && { earliest }),
    years: [...Map.groupBy(mentions, ({ report }) => report.year)].map(([year, ofYear]) => ({
      year,
      count: ofYear.length,
    })),
    forms: formsOf(mentions),
    together: togetherWith(work, { mentions, known, sections }),
    standsFor: work.standsFor.flatMap((id) => known.get(id) ?? []),
    namedBy: works.filter(({ standsFor }) => standsFor.includes(work.id)),
  };
}

function formsOf(mentions: readonly InReport<CitationMention>[]): WorkEntry['forms'] {
  return [...Map.groupBy(mentions, ({ mention }) => mention.words)]
    .map(([words, ofWords]) => ({ words, count: ofWords.length }))
    .sort((a, b) => b.count - a.count || compareText(a.words, b.words));
}

function sectionsOf(cited: Known['cited']): Known['sections'] {
  const sections = new Map<string, Set<string>>();
  for (const mentions of cited.values()) {
    for (const found of mentions) {
      const works = sections.get(sectionNameOf(found)) ?? new Set();
      sections.set(sectionNameOf(found), works.add(found.mention.work));
    }
  }
  return sections;
}

function sectionNameOf({ report, mention }: InReport<CitationMention>): string {
  return `${report.id}#${mention.section}`;
}

function togetherWith(
  work: Work,
  { mentions, known, sections }: Pick<Known, 'known' | 'sections'> & Pick<WorkEntry, 'mentions'>,
): readonly CitedTogether[] {
  const counts = new Map<string, number>();
  for (const section of new Set(mentions.map(sectionNameOf))) {
    for (const other of sections.get(section) ?? []) {
      if (other !== work.id) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([id, count]) => {
      const other = known.get(id);
      return other === undefined ? [] : [{ work: other, sections: count }];
    })
    .sort((a, b) => b.sections - a.sections || compareText(a.work.id, b.work.id))
    .slice(0, mostTogether);
}

/** Titles are one when they differ only in how they are written: see `titleKey`. */
function unresolvedOf(across: Across): readonly UnresolvedTitle[] {
  const titles = allMentions(across, ({ unresolved }) => unresolved);
  return [...Map.groupBy(titles, ({ mention }) => titleKey(mention.title))]
    .map(([, mentions]) => ({ title: firstOf(mentions)?.mention.title ?? '', mentions }))
    .sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.title, b.title));
}
