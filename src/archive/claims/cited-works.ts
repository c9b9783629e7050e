import type { Work } from '#model/work.ts';

/**
 * The works that a citation of a work cites: itself, and where it is a collective name such as
 * 一规划两纲要 all that this stands for, collective names among them resolved in turn.
 */
export function citedThrough(
  work: string,
  works: ReadonlyMap<string, Pick<Work, 'standsFor'>>,
): ReadonlySet<string> {
  const cited = new Set([work]);
  for (const each of cited) {
    for (const member of works.get(each)?.standsFor ?? []) cited.add(member);
  }
  return cited;
}
