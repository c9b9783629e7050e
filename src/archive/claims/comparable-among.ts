import { grouped } from '#model/grouped.ts';
import { type FigureIdentity, unknownParts } from './identity-parts.ts';

/** A figure as far as comparing it goes. */
export interface IdentifiedFigure {
  /** The report that states it, or the column that it stands in. */
  readonly of: string;
  /** Absent where the words hold no number that is understood. */
  readonly value?: number | undefined;
  readonly identity: FigureIdentity;
}

/**
 * Which figures of an indicator may be compared: those of different reports whose every part is
 * known and equal, where several sets are, the largest. A blank is not equal to a blank, and of a
 * report that gives two numbers for the same neither counts.
 */
export function comparableAmong<Figure extends IdentifiedFigure>(
  figures: readonly Figure[],
): readonly Figure[] {
  const known = figures.filter(
    ({ value, identity }) => value !== undefined && unknownParts(identity).length === 0,
  );
  const sets = [...grouped(known, ({ identity }) => JSON.stringify(identity)).values()]
    .map(oneOfEachReport)
    .filter((set) => set.length > 1)
    .sort((a, b) => b.length - a.length);
  return sets[0] ?? [];
}

function oneOfEachReport<Figure extends IdentifiedFigure>(
  figures: readonly Figure[],
): readonly Figure[] {
  return [...grouped(figures, ({ of }) => of).values()].flatMap((ofReport) => {
    const [first] = ofReport;
    const isOne = ofReport.every(({ value }) => value === first?.value);
    return isOne && first !== undefined ? [first] : [];
  });
}
