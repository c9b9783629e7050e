import type { IdentifiedFigure } from '#archive/claims/comparable-among.ts';
import { identityOf } from '#archive/claims/figure-identity.ts';
import type { FigureMention } from '#archive/mentions/figure-mentions.ts';
import { printedFigureOf } from '#archive/mentions/printed-figure.ts';
import type { ReportContents } from '#archive/report-summary.ts';
import type { Topics } from '#archive/topics/topic-entry.ts';
import type { Anchor } from '#model/anchor.ts';
import type { Indicator } from '#model/indicator.ts';
import { fullNameOf, type Regions, regionOf } from '#model/region.ts';
import type { ReportId, SectionKind } from '#model/report.ts';
import type { PartId } from '#model/statutory-part.ts';

/** A report's outline as data: what its JSON does not say of its sections. */
export interface OutlineTwin {
  readonly id: ReportId;
  readonly title: string;
  /** In full, as it was called in that year. */
  readonly place: string;
  /** Its last part, or who issued the report: 曲江区. */
  readonly shortPlace: string;
  readonly year: number;
  readonly sections: readonly OutlineTwinSection[];
  /** In the order of the text. */
  readonly figures: readonly OutlineTwinFigure[];
}

/** A number that measures an indicator. */
export interface OutlineTwinFigure extends Omit<IdentifiedFigure, 'of'> {
  /** Id of the indicator, and its name. */
  readonly indicator: string;
  readonly name: string;
  /** As printed, with what bounds it. */
  readonly words: string;
  /** The section that it stands in, and its finest address there. */
  readonly section: Anchor;
  readonly anchor: Anchor;
}

/** What an outline is made with besides the report's contents. */
export interface OutlineSources {
  readonly regions: Regions;
  readonly topics: Topics;
  readonly figures: readonly FigureMention[];
  readonly indicatorOf: (id: string) => Indicator | undefined;
}

export interface OutlineTwinSection {
  readonly anchor: Anchor;
  readonly kind: SectionKind;
  readonly level: number;
  readonly title: string;
  readonly part?: PartId;
  /** Topics that the section or an item of it certainly treats. */
  readonly topics: readonly { readonly id: string; readonly label: string }[];
  /** Printed characters of its own text, blanks aside. */
  readonly characters: number;
}

/** Makes the outline of a report. */
export function outlineTwinOf(contents: ReportContents, sources: OutlineSources): OutlineTwin {
  const { id, title, region, year, issuers, sections } = contents;
  const { regions, topics } = sources;
  return {
    id,
    title,
    place: fullNameOf(regions, region, { year }),
    shortPlace: regionOf(regions, region, { year })?.name ?? issuers.join('、'),
    year,
    sections: sections.map(({ anchor, kind, level, title: heading, part, characters }) => ({
      anchor,
      kind,
      level,
      title: heading,
      ...(part && { part }),
      topics: (topics.bySection.get(`${id}#${anchor}`) ?? []).map(({ id: topic, label }) => ({
        id: topic,
        label,
      })),
      characters,
    })),
    figures: figuresOf(contents, sources),
  };
}

function figuresOf(
  report: ReportContents,
  { figures, indicatorOf }: OutlineSources,
): readonly OutlineTwinFigure[] {
  return figures.map((mention) => ({
    indicator: mention.of,
    name: indicatorOf(mention.of)?.name ?? mention.of,
    words: printedFigureOf(mention),
    value: mention.value,
    section: mention.section,
    anchor: mention.anchor,
    identity: identityOf({ report, mention }),
  }));
}
