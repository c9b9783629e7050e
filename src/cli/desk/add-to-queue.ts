import { existsSync, readFileSync } from 'node:fs';
import { placesCounted } from '#archive/claims/places-counted.ts';
import {
  oneEach,
  parseQueue,
  type QueuedPage,
  queuedPageIn,
  queuePath,
  queueTable,
  withFile,
} from '#archive/desk/queue.ts';
import { readContent } from '#archive/store/read-content.ts';
import { contentRefusalOf } from '#archive/store/refusal.ts';
import type { CommandInput, ExitCode } from '#cli/command.ts';
import { openQueue } from '#cli/import/import-queue.ts';
import { UsageError } from '#cli/usage-error.ts';
import { writeOrSay } from '#cli/write-or-say.ts';
import { regionLevelOf, regionOf } from '#model/region.ts';

/** What is done to the queue: more is put into it, or an address was saved as a file. */
export type QueueChange = 'add' | 'saved';

/** Puts pages into the queue; what is there already stays as it is. */
export function addToQueue(change: QueueChange, input: CommandInput): ExitCode {
  const before = openQueue();
  const after =
    change === 'saved' ? withSaved(before, input.words) : [...addedBy(input), ...before];
  const table = queueTable(after);
  if (!writeOrSay(new Map([[queuePath, table]]), input.output)) return 1;
  const count = oneEach(after).length - oneEach(before).length;
  input.output.print(
    change === 'saved' ? '记下了。\n' : `添了 ${count} 个，共 ${before.length + count} 个。\n`,
  );
  return 0;
}

function withSaved(pages: readonly QueuedPage[], [address, file]: readonly string[]) {
  const page = pages.find((one) => one.page === address);
  if (page === undefined || file === undefined) {
    throw new UsageError('写作 nianbao queue saved 网址 文件，网址要已经在队里。');
  }
  if (!existsSync(file)) throw new UsageError(`没有 ${file} 这个文件。`);
  return pages.map((one) => (one === page ? withFile(page, file) : one));
}

function addedBy({ words, options }: CommandInput): readonly QueuedPage[] {
  const { list, gaps } = options;
  if (typeof gaps === 'string') return gapsOf(gaps, options);
  if (typeof list === 'string') return listedIn(list);
  return (words.length > 0 ? words : ['']).map((page) => queuedBy(page, options));
}

/** A page with what the options say of it; without one the place and year that are lacking. */
function queuedBy(page: string, options: CommandInput['options']): QueuedPage {
  const { place, year, body, who, note } = options;
  const read = queuedPageIn(
    [page, place, year, body, who, '', note].map((cell) => String(cell ?? '')),
  );
  if (typeof read === 'string') throw new UsageError(read);
  return read;
}

/** A list of addresses, one a line, or a table as the queue is one. */
function listedIn(path: string): readonly QueuedPage[] {
  if (!existsSync(path)) throw new UsageError(`没有 ${path} 这个文件。`);
  const { pages, faults } = parseQueue(readFileSync(path, 'utf8'));
  const [fault] = faults;
  if (fault !== undefined) throw new UsageError(`${path} 第 ${fault.line} 行：${fault.reason}`);
  return pages;
}

/** The places that had to report on a year and of which neither a report nor a page is here. */
function gapsOf(code: string, { year: written, townships }: CommandInput['options']) {
  const year = Number(written);
  if (!Number.isInteger(year)) throw new UsageError('--gaps 要配 --year 年份。');
  const content = readContent('.');
  const { tables, reports, unpublished, queue } = content;
  if (tables === undefined) throw contentRefusalOf(content.messages);
  const region = regionOf(tables.regions, code, { year });
  if (region === undefined) throw new UsageError(`没有 ${code} 这个区划代码。`);
  const have = new Set(
    [...reports, ...unpublished].flatMap((report) => (report.year === year ? [report.region] : [])),
  );
  for (const page of queue) if (page.year === year && page.place) have.add(page.place);
  return placesCounted(region, tables.regions, year)
    .filter((place) => townships === true || regionLevelOf(place.code) !== 'township')
    .filter((place) => !have.has(place.code))
    .map((place): QueuedPage => ({ place: place.code, year, state: 'wanted' }));
}
