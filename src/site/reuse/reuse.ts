import type { ReuseByReport } from '#archive/reuse/reuse.ts';
import type { SimilarBySection } from '#archive/similar/similar-sections.ts';
import type { ReportId } from '#model/report.ts';
import { addSource, currentReads, keyOf } from '#site/build/reads.ts';
import type { Relations } from './find-relations.ts';
import { latestRelations } from './latest-relations.ts';
import { type RelationDigests, readRelations, type WrittenRelations } from './written-relations.ts';

/** Relations that another thread finds while pages are made. */
export interface RelationsBeside {
  /** Where it writes them down. */
  readonly folder: string;
  /** Comes when it has found all. A dev server does not wait: it shows those of before. */
  readonly found?: Promise<FoundRelations>;
}

/** What was found, by report. */
export type FoundRelations = ReadonlyMap<ReportId, RelationDigests>;

/** Pages are bundled apart from who starts the thread. */
declare global {
  var nianbaoRelations: RelationsBeside | undefined;
}

/** Has pages take relations from there. */
export function turnToRelations(beside: RelationsBeside): void {
  globalThis.nianbaoRelations = beside;
}

/** The shared passages of all reports. */
export async function loadReuse(): Promise<ReuseByReport> {
  return (await loadRelations()).reuse;
}

/** What finds the sections of other places that are like those of a report. */
export async function loadSimilarSections(): Promise<SimilarBySection> {
  return (await loadRelations()).similarIn;
}

async function loadRelations(): Promise<Relations> {
  const { folder, found } = relationsBeside();
  return found === undefined ? latestRelations(folder) : notedRelations(folder, await found);
}

/**
 * Relations as they were found for this build. Of what a page looks at the digest is noted, so that nothing
 * has to be read again to see that it is the same.
 */
function notedRelations(folder: string, found: FoundRelations): Relations {
  // A page asks for the three kinds of one report, one after the other.
  let last: { readonly id: ReportId; readonly written: WrittenRelations | undefined } | undefined;
  const lookAt = <K extends keyof RelationDigests>(kind: K, id: ReportId): WrittenRelations[K] => {
    const digest = found.get(id)?.[kind];
    if (last?.id !== id) last = { id, written: readRelations(folder, id) };
    const { written } = last;
    if (digest === undefined || written === undefined)
      throw new Error(`The relations of ${id} are not as they were written down.`);
    currentReads()?.set(keyOf('relations', [['call', kind, id]]), digest);
    return written[kind];
  };
  return {
    reuse: {
      passages: { get: (id) => lookAt('passages', id) },
      laterOwn: { get: (id) => lookAt('laterOwn', id) },
    },
    similarIn: (id) => new Map(lookAt('similar', id)),
  };
}

addSource('relations', async ([call]) => {
  const [, kind, id] = call ?? [];
  const found = await relationsBeside().found;
  return found?.get(String(id))?.[kind as keyof RelationDigests];
});

function relationsBeside(): RelationsBeside {
  const { nianbaoRelations: beside } = globalThis;
  if (beside === undefined) throw new Error('No thread finds relations.');
  return beside;
}
