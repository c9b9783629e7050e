import { changeLabels } from '#archive/changes/changes.ts';
import {
  type ChangeRow,
  differenceOf,
  type EditionTables,
} from '#archive/editions/edition-difference.ts';
import type { ExitCode, Output } from '#cli/command.ts';
import { filesByTable, readKeptTable, resourcesIn } from './edition-files.ts';

/** Says what lies between two kept editions, given by their folders. */
export function compareEditions(
  [before, after]: readonly [string, string],
  output: Output,
): ExitCode {
  const [older, newer] = [tablesIn(before), tablesIn(after)];
  for (const [folder, tables] of [[before, older] as const, [after, newer] as const]) {
    if (tables === undefined) output.complain(`${folder} 里没有留下的版次。\n`);
  }
  if (older === undefined || newer === undefined) return 1;
  const { changes, untold } = differenceOf(older, newer);
  for (const change of changes) output.print(`${lineOf(change)}\n`);
  output.print(`共 ${changes.length} 处变动。\n`);
  for (const sentence of untold) output.complain(`${sentence}\n`);
  return untold.length > 0 ? 1 : 0;
}

function tablesIn(folder: string): EditionTables | undefined {
  const resources = resourcesIn(folder);
  if (resources === undefined) return undefined;
  const files = filesByTable(resources);
  const tableOf = (name: string) => readKeptTable(folder, files.get(name) ?? []);
  return { reports: tableOf('reports'), changes: tableOf('changes') };
}

function lineOf({ on, kind, report, anchor, was, now, why, asked }: ChangeRow): string {
  const label = Object.entries(changeLabels).find(([name]) => name === kind)?.[1] ?? kind;
  const what = kind === 'corrected' ? `原作“${was}”，现作“${now}”。` : now && `改到 ${now}`;
  const place = anchor ? `${report}#${anchor}` : report;
  const by = asked ? `（${asked}提出）` : '';
  return `${on} ${label} ${[place, `${what ?? ''}${why ?? ''}${by}`].filter(Boolean).join(' ')}`;
}
