import { existsSync } from 'node:fs';
import {
  fileOf,
  isWebAddress,
  type QueuedPage,
  queuePath,
  queueTable,
} from '#archive/desk/queue.ts';
import { bytesBelow } from '#archive/store/bytes-below.ts';
import { readQueue } from '#archive/store/read-queue.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { CommandInput, ExitCode } from '#cli/command.ts';
import { UsageError } from '#cli/usage-error.ts';
import { whoOf } from '#cli/who.ts';
import { messageBlocksOf } from '#lint/reporter.ts';
import { fileReport } from './file-report.ts';
import { contextOf } from './import-context.ts';
import { type Imported, importFile } from './import-file.ts';
import { type Outcome, outcomeLabels } from './outcome.ts';
import { messageLine, printablePath } from './review-sheet.ts';

/**
 * Imports what waits in the queue, is a file here, and nobody else has taken. Each page is written
 * down as soon as it is done: whoever is interrupted goes on where it stopped.
 */
export async function importQueue({ words, options, output }: CommandInput): Promise<ExitCode> {
  if (words.length > 0 || options['all'] !== undefined) {
    throw new UsageError('--queue 自己知道有哪些文件，不再写别的。');
  }
  const by = whoOf(options);
  let pages = openQueue();
  const own = pages.filter(({ state, who }) => state === 'wanted' && (who ?? by) === by);
  const ready = own.filter(isSaved);
  const counts = new Map<Outcome, number>();
  for (const [at, page] of ready.entries()) {
    output.progress?.(`${at + 1}/${ready.length} ${printablePath(page.page ?? '')}`);
    const { outcome, done, said } = await importPage(page, {
      words,
      options: { ...options, by },
      output,
    });
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    for (const line of said) output.complain(`${line}\n`);
    pages = pages.map((other) => (other === page ? done : other));
    writeBeside(queuePath, queueTable(pages));
  }
  output.progress?.('');
  const said = [...counts].map(([outcome, count]) => `${outcomeLabels[outcome]} ${count} 个`);
  output.print(`${ready.length === 0 ? '没有可以导入的文件' : said.join('，')}。\n`);
  const elsewhere = own.filter((page) => page.page !== undefined && !isSaved(page)).length;
  if (elsewhere > 0)
    output.print(`还有 ${elsewhere} 个要先存成文件：nianbao queue saved 网址 文件。\n`);
  return [...counts.keys()].every((outcome) => outcome === 'filed' || outcome === 'refused')
    ? 0
    : 1;
}

/** Whether the file of a page is here. */
export function isSaved(page: QueuedPage): boolean {
  const file = fileOf(page);
  return file !== undefined && existsSync(file);
}

/** The queue as it stands. */
export function openQueue(): readonly QueuedPage[] {
  const { pages, messages } = readQueue(bytesBelow('.'));
  if (messages.length === 0) return pages;
  throw new UsageError(messageBlocksOf(messages).join('\n'));
}

interface ImportedPage {
  readonly outcome: Outcome;
  /** Its line in the queue from now on. */
  readonly done: QueuedPage;
  readonly said: readonly string[];
}

async function importPage(
  page: QueuedPage,
  { options, ...input }: CommandInput,
): Promise<ImportedPage> {
  const { page: name = '', place, year, body } = page;
  const path = fileOf(page) ?? '';
  const facts = {
    ...options,
    ...(isWebAddress(name) && { url: name }),
    ...(place !== undefined && { region: place }),
    ...(year !== undefined && { year: String(year) }),
    ...(body !== undefined && { issuers: body }),
  };
  const imported = await importFile(path, contextOf(facts));
  const { outcome, messages } = fileReport(imported, facts);
  const who = String(options['by']);
  const told = [...imported.messages, ...messages].filter(({ severity }) => severity === 'error');
  return {
    outcome,
    done: outcome === 'filed' || outcome === 'refused' ? doneOf({ ...page, who }, imported) : page,
    said: outcome === 'filed' ? [] : told.map((message) => messageLine(path, message)),
    ...input,
  };
}

function doneOf(page: QueuedPage, imported: Imported): QueuedPage {
  if (imported.kind === 'not-a-report') return { ...page, state: 'refused' };
  const { region: place, year } = imported.draft.metadata;
  return {
    ...page,
    ...(place !== undefined && { place }),
    ...(year !== undefined && { year }),
    state: 'imported',
  };
}
