import type { Archive } from '#archive/archive.ts';
import type { ReportContents, ReportSummary, SectionSummary } from '#archive/report-summary.ts';
import type { PartId, StatutoryPart } from '#model/statutory-part.ts';

/** How a report is built from the statutory parts. */
export interface PartStructure {
  readonly report: ReportSummary;
  /** In the order of the law; of a part that was not found, no runs. */
  readonly parts: readonly PartLength[];
  /** The parts in the order in which the text begins them; one may come twice. */
  readonly order: readonly PartId[];
  /** Parts that the law asks for and no section was found to be; that of the role `other` is never missed. */
  readonly missing: readonly StatutoryPart[];
}

/** How much of a report is one part. */
export interface PartLength {
  readonly part: StatutoryPart;
  /** Sections that begin it. */
  readonly sections: readonly SectionSummary[];
  /** Printed characters, blanks aside. */
  readonly characters: number;
  /** Of the characters of the whole report, from 0 to 1. */
  readonly share: number;
}

/** How every report is built, in the order of the archive's list. */
export function partStructuresOf({
  reports,
  contents,
  charter,
}: Archive): readonly PartStructure[] {
  return reports
    .flatMap(({ id }) => contents.get(id) ?? [])
    .map((report) => partStructureOf(report, charter.parts));
}

/** How one report is built. */
export function partStructureOf(
  report: ReportContents,
  asked: readonly StatutoryPart[],
): PartStructure {
  const { sections, characters } = report;
  const parts = asked.map((part) => {
    const own = sections.filter((section) => section.part === part.id);
    const length = own.reduce((sum, section) => sum + section.characters, 0);
    return {
      part,
      sections: own.filter(({ beginsPart }) => beginsPart),
      characters: length,
      share: characters === 0 ? 0 : length / characters,
    };
  });
  const begun = sections.flatMap(({ part, beginsPart }) => (part && beginsPart ? [part] : []));
  return {
    report,
    parts,
    order: begun.filter((part, position) => part !== begun[position - 1]),
    missing: parts
      .filter(({ part, sections: own }) => part.role !== 'other' && own.length === 0)
      .map(({ part }) => part),
  };
}
