import type { ReportContents } from '#archive/report-summary.ts';
import type { Topics } from '#archive/topics/topic-entry.ts';
import type { Anchor } from '#model/anchor.ts';
import { fullNameOf, type Regions } from '#model/region.ts';
import type { ReportId, SectionKind } from '#model/report.ts';
import type { StatutoryPart } from '#model/statutory-part.ts';

/** A report's outline as data: what its JSON does not say of its sections. */
export interface OutlineTwin {
  readonly id: ReportId;
  readonly title: string;
  /** In full, as it was called in that year. */
  readonly place: string;
  readonly year: number;
  readonly sections: readonly OutlineTwinSection[];
}

export interface OutlineTwinSection {
  readonly anchor: Anchor;
  readonly kind: SectionKind;
  readonly level: number;
  readonly title: string;
  readonly part?: StatutoryPart;
  /** Topics that the section or an item of it certainly treats. */
  readonly topics: readonly { readonly id: string; readonly label: string }[];
  /** Printed characters of its own text, blanks aside. */
  readonly characters: number;
}

/** Makes the outline of a report. */
export function outlineTwinOf(
  { id, title, region, year, sections }: ReportContents,
  { regions, topics }: { readonly regions: Regions; readonly topics: Topics },
): OutlineTwin {
  return {
    id,
    title,
    place: fullNameOf(regions, region, { year }),
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
  };
}
