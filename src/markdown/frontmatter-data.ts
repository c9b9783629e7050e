import type { EditorialStep } from '#model/history.ts';
import type { Metadata } from '#model/metadata.ts';

/** The facts of a report as its frontmatter writes them: what is as usual is left out. */
export function frontmatterDataOf(metadata: Partial<Metadata>): Readonly<Record<string, unknown>> {
  const { title, titleBasis, source, regularised, notes, aliases, history, corrected, ...facts } =
    metadata;
  const zones = source?.zones.map(({ first, last, kind, why }) =>
    why === undefined ? [first, last, kind] : [first, last, kind, why],
  );
  return {
    title,
    ...(titleBasis === 'supplied' && { titleBasis }),
    ...facts,
    ...(source && { source: { ...source, zones: isFilled(zones) ? zones : undefined } }),
    ...(isFilled(regularised) && { regularised }),
    ...(isFilled(notes) && { notes }),
    ...(isFilled(Object.keys(aliases ?? {})) && { aliases }),
    ...(history && isFilled(history) && { history: history.map(stepDataOf) }),
    ...(isFilled(corrected) && { corrected }),
  };
}

/** A step as its line has it. */
function stepDataOf({ on, state, by, why }: EditorialStep): readonly string[] {
  return why === undefined ? [on, state, by] : [on, state, by, why];
}

function isFilled(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
