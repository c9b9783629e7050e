import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DecisionMade } from '#archive/store/decide-report.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { Anchor } from '#model/anchor.ts';
import type { ReportId } from '#model/report.ts';

/** A decision that lies on the disk, and the line that it is about. */
export interface PlacedDecision extends DecisionMade {
  readonly anchor: Anchor;
}

/** How many of a report may be taken back, one after another. */
const most = 50;

/** Keeps a decision so that it may be taken back, by another server too; a full disk forbids that alone. */
export function rememberDecision(root: string, made: PlacedDecision): void {
  const numbers = numbersOf(root, made.report);
  try {
    writeBeside(pathOf(root, made.report, (numbers.at(-1) ?? 0) + 1), JSON.stringify(made));
    for (const number of numbers.slice(0, 1 - most)) rmSync(pathOf(root, made.report, number));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}

/** The last decision on a report that was not taken back. */
export function lastDecision(root: string, id: ReportId): PlacedDecision | undefined {
  const number = numbersOf(root, id).at(-1);
  return number && JSON.parse(readFileSync(pathOf(root, id, number), 'utf8'));
}

/** Forgets the last decision on a report, when it was taken back. */
export function forgetDecision(root: string, id: ReportId): void {
  const number = numbersOf(root, id).at(-1);
  if (number !== undefined) rmSync(pathOf(root, id, number));
}

/** From 1, the last one last. */
function numbersOf(root: string, id: ReportId): readonly number[] {
  try {
    const names = readdirSync(folderOf(root, id)).filter((name) => /^\d+\.json$/u.test(name));
    return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  } catch {
    return [];
  }
}

function pathOf(root: string, id: ReportId, number: number): string {
  return join(folderOf(root, id), `${number}.json`);
}

function folderOf(root: string, id: ReportId): string {
  return join(root, '.cache/review', id);
}
