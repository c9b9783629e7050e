import { type ApparatusEntry, apparatusOf } from '#archive/apparatus.ts';
import { annotationTraits, type PrintRemark } from '#model/annotation.ts';
import type { Report } from '#model/report.ts';

/** A remark on the print with its number in the text. */
export interface NumberedNote extends ApparatusEntry {
  readonly number: number;
}

/** Remarks of one kind, those that say the same together. */
export interface NoteGroup {
  readonly label: string;
  readonly count: number;
  readonly remarks: readonly { readonly says: string; readonly notes: readonly NumberedNote[] }[];
}

const order = ['corr', 'supplied', 'sic', 'gap'] as const satisfies readonly PrintRemark['kind'][];

/** The remarks on a report's print by kind; of a kind those that are made most often first. */
export function noteGroupsOf(report: Report): readonly NoteGroup[] {
  const notes = apparatusOf(report).map((entry, position) => ({ ...entry, number: position + 1 }));
  return order.flatMap((kind) => {
    const own = notes.filter(({ annotation }) => annotation.kind === kind);
    if (own.length === 0) return [];
    const remarks = [...Map.groupBy(own, ({ annotation }) => saidOf(annotation))]
      .map(([says, alike]) => ({ says, notes: alike }))
      .sort((a, b) => b.notes.length - a.notes.length);
    return [{ label: annotationTraits[kind].label, count: own.length, remarks }];
  });
}

/** What an editor says of a place, whatever is printed there. */
function saidOf(remark: PrintRemark): string {
  if (remark.kind === 'gap') return remark.reason;
  return remark.note ?? '';
}

/** What is printed where another reading is shown; of other remarks nothing. */
export function printedAt({ annotation }: ApparatusEntry): string | undefined {
  return annotation.kind === 'corr' ? `原文作“${annotation.sic}”` : undefined;
}
