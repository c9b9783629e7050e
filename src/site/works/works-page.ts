import type { WorkEntry, Works } from '#archive/works/work-entry.ts';

/** What the page of all works prints. */
export interface WorksPage {
  /** The cited works by kind, in the order of the kinds. */
  readonly kinds: readonly { readonly kind: string; readonly entries: readonly WorkEntry[] }[];
  readonly mentions: number;
  readonly cited: number;
  readonly uncited: readonly WorkEntry[];
}

/** Gathers what the page of all works prints. */
export function worksPageOf({ entries }: Works, order: readonly string[]): WorksPage {
  const cited = entries.filter(({ mentions }) => mentions.length > 0);
  const groups = Map.groupBy(cited, ({ work }) => work.kind as string);
  return {
    kinds: order.flatMap((kind) => {
      const ofKind = groups.get(kind);
      return ofKind === undefined ? [] : [{ kind, entries: ofKind }];
    }),
    mentions: cited.reduce((sum, { mentions }) => sum + mentions.length, 0),
    cited: cited.length,
    uncited: entries.filter(({ mentions }) => mentions.length === 0),
  };
}
