import type { Report } from '#model/report.ts';
import { factsNotRecorded } from './meta-zone.ts';
import {
  type Infidelity,
  regularisedLines,
  type SourceLine,
  textInfidelitiesOf,
} from './text-fidelity.ts';

/**
 * Holds a report against its source: the printed characters of its body, blanks aside, are those of
 * the source outside the zones, in order; a `title` zone prints the title; each value printed in a
 * `meta` zone is in the frontmatter.
 *
 * @returns every kind of difference, at its first place; empty when the report is faithful
 */
export function infidelitiesOf(report: Report, source: string): readonly Infidelity[] {
  const lines = regularisedLines(report, source);
  return [...textInfidelitiesOf(report, lines), ...metaDifferences(report, lines)];
}

function metaDifferences(report: Report, lines: readonly SourceLine[]): readonly Infidelity[] {
  return lines
    .filter(({ zone }) => zone?.kind === 'meta')
    .flatMap(({ number, text }) =>
      factsNotRecorded(text, report.metadata).map((fact) => ({
        line: number,
        at: 0,
        source: fact,
        report: '',
        what: 'meta' as const,
      })),
    );
}
