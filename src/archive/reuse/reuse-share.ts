import type { Report } from '#model/report.ts';
import { hanTextOf } from './han-text.ts';
import { type SharedKind, type SharedPassage, sharedKinds } from './shared-passage.ts';

/** How much of a report's text stands elsewhere too, in Han characters of its paragraphs. */
export interface ReuseShare {
  readonly all: number;
  readonly of: Readonly<Record<SharedKind, number>>;
  /** What no other report of the archive has; with the kinds it makes `all`. */
  readonly own: number;
}

/** Adds up the shared passages of a report. */
export function reuseShareOf(report: Report, passages: readonly SharedPassage[]): ReuseShare {
  const all = report.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ role }) => role === 'text')
    .reduce((sum, { text }) => sum + hanTextOf(text).codes.length, 0);
  const lengthOf = (kind: SharedKind) =>
    passages.filter((one) => one.kind === kind).reduce((sum, { length }) => sum + length, 0);
  const of = {
    previous: lengthOf('previous'),
    elsewhere: lengthOf('elsewhere'),
    formula: lengthOf('formula'),
  };
  return { all, of, own: all - sharedKinds.reduce((sum, kind) => sum + of[kind], 0) };
}
