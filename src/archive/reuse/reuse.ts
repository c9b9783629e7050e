import { madeOf } from '#archive/in-making.ts';
import type { Report, ReportId } from '#model/report.ts';
import { withEarliest } from './earliest-places.ts';
import { fingerprintIndexOf } from './fingerprint-index.ts';
import { mirrored } from './mirrored.ts';
import { passagesKeysOf } from './passages-key.ts';
import { type ReuseCorpus, reuseCorpusInMaking } from './reuse-corpus.ts';
import { formulaFrom, type ReuseParameters, reuseParameters } from './reuse-parameters.ts';
import type { ReuseSearch } from './reuse-search.ts';
import type { FoundPassage, QuotedRef, SharedPassage } from './shared-passage.ts';
import { foundPassagesOf } from './shared-passages.ts';

/** Which words of the archive stand in it more than once. */
export interface Reuse {
  /** By report, in the order of the text. Every report of the archive has an entry. */
  readonly passages: ReadonlyMap<ReportId, readonly SharedPassage[]>;
  /** By report: passages of later reports of its body that name it, in the order of the archive. */
  readonly laterOwn: ReadonlyMap<ReportId, readonly SharedPassage[]>;
}

/** The same, asked a report at a time. */
export interface ReuseByReport {
  readonly passages: Pick<Reuse['passages'], 'get'>;
  readonly laterOwn: Pick<Reuse['laterOwn'], 'get'>;
}

/** How passages are looked for. */
export interface ReuseOptions {
  readonly parameters?: ReuseParameters;
  /** Gives what was found before under the same key, or finds it. */
  readonly keep?: KeepFound;
}

export type KeepFound = (
  report: ReportId,
  search: { readonly key: string; readonly find: () => readonly FoundPassage[] },
) => readonly FoundPassage[];

/**
 * Finds the shared passages of reports, earliest first: see `earliestFirst`.
 */
export function reuseOf(reports: Iterable<Report>, options: ReuseOptions = {}): Reuse {
  const { parameters = reuseParameters } = options;
  return reuseIn(madeOf(reports, reuseCorpusInMaking(parameters)), options);
}

/**
 * Finds the shared passages of all reports of a corpus.
 *
 * Every paragraph is looked up by its fingerprints, held against the few paragraphs that share most
 * of them, and marked clause by clause. The time grows with the text: no fingerprint is followed to
 * more bodies than make a formula.
 */
export function reuseIn(
  corpus: ReuseCorpus,
  { parameters = reuseParameters, keep = findAnew }: ReuseOptions = {},
): Reuse {
  const search: ReuseSearch = {
    corpus,
    index: fingerprintIndexOf(corpus),
    parameters,
    formula: formulaFrom(corpus.bodies, parameters),
  };
  const keyOf = keep === findAnew ? () => '' : passagesKeysOf(search);
  const found = new Map<ReportId, readonly SharedPassage[]>();
  for (const report of corpus.reports) {
    const find = () => foundPassagesOf(report, search);
    const own = keep(report.id, { key: keyOf(report), find });
    const before = { numbers: corpus.numbers, passages: found };
    found.set(
      report.id,
      own.map((passage) => withEarliest(passage, before)),
    );
  }
  const passages = mirrored(found, corpus);
  return { passages, laterOwn: laterOwnOf(passages) };
}

const findAnew: KeepFound = (_report, { find }) => find();

/** The other reports that a passage names. */
export function namedIn({ previous, others }: SharedPassage): readonly QuotedRef[] {
  return previous === undefined ? others : [previous, ...others];
}

/** Of its own body a passage names none but the report before. */
function laterOwnOf(
  passages: ReadonlyMap<ReportId, readonly SharedPassage[]>,
): ReadonlyMap<ReportId, readonly SharedPassage[]> {
  const naming = [...passages.values()].flat().filter(({ previous }) => previous !== undefined);
  return Map.groupBy(naming, ({ previous }) => previous?.report ?? '');
}
