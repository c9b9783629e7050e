import type { WorkEntry, Works } from '#archive/works/work-entry.ts';
import { fullNameOf, type Regions } from '#model/region.ts';
import { isDocumentKind, type Work, workKinds } from '#model/work.ts';

/** What the page of all works prints. */
export interface WorksPage {
  /** The cited laws and documents by kind, in the order of the kinds. */
  readonly kinds: readonly WorksOfKind[];
  /** What else stands between book marks: newspapers, forms, publications. */
  readonly others: readonly WorksOfKind[];
  /** Places that cite laws and documents, each once whatever a collective name stands for. */
  readonly mentions: number;
  /** Laws and documents that are cited. */
  readonly cited: number;
  readonly uncited: readonly WorkEntry[];
}

interface WorksOfKind {
  readonly kind: string;
  readonly entries: readonly WorkEntry[];
}

/** Gathers what the page of all works prints. */
export function worksPageOf({ entries }: Works): WorksPage {
  const cited = entries.filter(({ mentions }) => mentions.length > 0);
  const groups = Map.groupBy(cited, ({ work }) => work.kind);
  const ofKinds = (kinds: readonly Work['kind'][]) =>
    kinds.flatMap((kind) => {
      const ofKind = groups.get(kind);
      return ofKind === undefined ? [] : [{ kind, entries: ofKind }];
    });
  const documents = cited.filter(({ work }) => isDocumentKind(work.kind));
  return {
    kinds: ofKinds(workKinds.filter(isDocumentKind)),
    others: ofKinds(workKinds.filter((kind) => !isDocumentKind(kind))),
    mentions: documents.reduce(
      (sum, { mentions, collective }) => sum + mentions.length - collective,
      0,
    ),
    cited: documents.length,
    uncited: entries.filter(({ mentions }) => mentions.length === 0),
  };
}

/**
 * Who made a work, as far as is known: its maker, else the place that the maker is of; `undefined`
 * where there is no maker to be named.
 */
export function makerOf({ kind, issuer, region }: Work, regions: Regions): string | undefined {
  if (issuer !== undefined) return issuer;
  if (!isDocumentKind(kind)) return undefined;
  return region === undefined ? '待考' : `${fullNameOf(regions, region)}，哪个机关报告没有写`;
}
