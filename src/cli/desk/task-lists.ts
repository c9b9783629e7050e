import { type Desk, deskTasksOf, type WaitingReport } from '#archive/desk/desk.ts';
import type { QueuedPage } from '#archive/desk/queue.ts';
import { isSaved } from '#cli/import/import-queue.ts';
import type { Regions } from '#model/region.ts';
import type { ReportId } from '#model/report.ts';

/** Something to be done, as it is told to a person. */
export interface DeskTask {
  /** Absent of a page that is no report yet. */
  readonly report?: ReportId;
  /** Which it is, since when, who has done what of it. */
  readonly facts: readonly string[];
}

/** What is to be done in one way, oldest first. */
export interface TaskList {
  readonly label: string;
  /** The command that does it. */
  readonly how: string;
  readonly tasks: readonly DeskTask[];
}

/** What is next, for everybody or for one person, what is nearest to readers first; no empty list. */
export function taskListsOf(
  desk: Desk,
  { regions, who }: { readonly regions: Regions; readonly who?: string | undefined },
): readonly TaskList[] {
  const tasks = deskTasksOf(desk, who);
  const taskOfPage = (page: QueuedPage) => ({ facts: factsOfPage(page, regions) });
  const saved = tasks.import.filter(isSaved);
  const unsaved = tasks.import.filter((page) => !isSaved(page));
  const mend = tasks.mend.map((report) => ({ report, facts: [report] }));
  const all: readonly (readonly [label: string, how: string, tasks: readonly DeskTask[]])[] = [
    ['可以公布', 'nianbao mark published 编号', tasks.publish.map(taskOfReport)],
    ['等第二人校读', 'nianbao mark read 编号', tasks.readAgain.map(taskOfReport)],
    ['有错误', 'nianbao lint', mend],
    ['等校读', 'nianbao mark read 编号', tasks.read.map(taskOfReport)],
    ['等导入', 'nianbao import --queue', saved.map(taskOfPage)],
    ['要存成文件', 'nianbao queue saved 网址 文件', unsaved.map(taskOfPage)],
    ['要找网页', '找到后 nianbao queue add 网址', tasks.find.map(taskOfPage)],
  ];
  return all
    .filter(([, , own]) => own.length > 0)
    .map(([label, how, own]) => ({ label, how, tasks: own }));
}

function taskOfReport({ id, title, since, readers }: WaitingReport): DeskTask {
  const facts = [
    id,
    title,
    since && `${since} 起`,
    readers.length > 0 && `${readers.join('、')}读过`,
  ];
  return { report: id, facts: facts.filter((fact) => typeof fact === 'string') };
}

function factsOfPage(
  { page, place = '', year, body, who, note }: QueuedPage,
  { byCode }: Regions,
): readonly string[] {
  const name = byCode.get(place)?.at(-1)?.name;
  const facts = [page, place, name, year && String(year), body, who && `归${who}`, note];
  return facts.filter((fact) => typeof fact === 'string' && fact !== '') as readonly string[];
}
