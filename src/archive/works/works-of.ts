import { titleKey } from '#annotate/title-key.ts';
import { citedThrough } from '#archive/claims/cited-works.ts';
import { earliestOf } from '#archive/claims/earliest.ts';
import { isOftenTogether } from '#archive/claims/often-together.ts';
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
import type { ReportId } from '#model/report.ts';
import type { Work } from '#model/work.ts';
import type { CitedTogether, UnresolvedTitle, WorkEntry, Works } from './work-entry.ts';

/** Works cited beside one work that its page names, at most. */
const mostTogether = 12;

/** Puts every citation of the archive with the work it cites. */
export function worksOf(across: Across, works: readonly Work[]): Works {
  const known = new Map(works.map((work) => [work.id, work]));
  const cited = citationsByWork(across, known);
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

/** A collective name counts for each of the works that it stands for, too. */
function citationsByWork(across: Across, known: Known['known']): Known['cited'] {
  const cited = new Map<string, InReport<CitationMention>[]>();
  for (const found of allMentions(across, ({ citations }) => citations)) {
    for (const work of citedThrough(found.mention.work, known)) {
      const mentions = cited.get(work);
      if (mentions) mentions.push(found);
      else cited.set(work, [found]);
    }
  }
  return cited;
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
    collective: mentions.filter(({ mention }) => mention.work !== work.id).length,
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
  for (const [work, mentions] of cited) {
    for (const found of mentions) {
      const works = sections.get(sectionNameOf(found)) ?? new Set();
      sections.set(sectionNameOf(found), works.add(work));
    }
  }
  return sections;
}

function sectionNameOf({ report, mention }: InReport<CitationMention>): string {
  return `${report.id}#${mention.section}`;
}

/** The works cited in the same sections often enough to say so, those in most reports first. */
function togetherWith(
  work: Work,
  { mentions, known, sections }: Pick<Known, 'known' | 'sections'> & Pick<WorkEntry, 'mentions'>,
): readonly CitedTogether[] {
  const reports = new Map<string, Set<ReportId>>();
  for (const found of mentions) {
    for (const other of sections.get(sectionNameOf(found)) ?? []) {
      reports.set(other, (reports.get(other) ?? new Set()).add(found.report.id));
    }
  }
  return [...reports]
    .flatMap(([id, { size }]) => {
      const other = known.get(id);
      return other && id !== work.id && isOftenTogether(size) && !areOne(work, other)
        ? [{ work: other, reports: size }]
        : [];
    })
    .sort((a, b) => b.reports - a.reports || compareText(a.work.id, b.work.id))
    .slice(0, mostTogether);
}

/** Whether one is a collective name of the other. */
function areOne(a: Work, b: Work): boolean {
  return a.standsFor.includes(b.id) || b.standsFor.includes(a.id);
}

/** Titles are one when they differ only in how they are written: see `titleKey`. */
function unresolvedOf(across: Across): readonly UnresolvedTitle[] {
  const titles = allMentions(across, ({ unresolved }) => unresolved);
  return [...Map.groupBy(titles, ({ mention }) => titleKey(mention.title))]
    .map(([, mentions]) => ({ title: firstOf(mentions)?.mention.title ?? '', mentions }))
    .sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.title, b.title));
}
