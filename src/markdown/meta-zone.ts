import { withoutBlanks } from '#model/blanks.ts';
import type { Metadata } from '#model/metadata.ts';
import type { PageField } from '#model/page-labels.ts';
import { fieldOfCell, labelsIn, tidyValue } from './printed-labels.ts';

/**
 * The values printed on a line of page facts (`发布时间：2023-12-29　来源：市司法局`) that the
 * frontmatter does not hold. A line that prints no known label is returned whole.
 */
export function factsNotRecorded(line: string, metadata: Metadata): readonly string[] {
  if (line.trim() === '') return [];
  const cells = factsOfCells(line);
  if (cells !== undefined) return cells.filter((fact) => !isKept(fact, metadata)).map(printedValue);
  const labels = labelsIn(line);
  const lead = line.slice(0, labels[0]?.start ?? line.length).replace(/^[\s|]+|[\s|]+$/gu, '');
  const missing = labels
    .map(({ field, end }, at) => ({
      field,
      value: tidyValue(line.slice(end, labels[at + 1]?.start)),
    }))
    .filter((fact) => !isKept(fact, metadata))
    .map(printedValue);
  const isHeld =
    lead === '' || lead === metadata.documentNumber || isMoment(lead, metadata.published);
  return isHeld ? missing : [lead, ...missing];
}

interface Fact {
  readonly field: PageField;
  readonly value: string;
}

function printedValue({ value }: Fact): string {
  return value;
}

/** A row of a table, `索引号  0003/2024  文号  …`: labels and values in turn, and nothing else. */
function factsOfCells(line: string): readonly Fact[] | undefined {
  const cells = line
    .split(/\s{2,}|[|\t]/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const facts: Fact[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const field = fieldOfCell(cells[at] ?? '');
    if (field === undefined) return undefined;
    const value = cells[at + 1] ?? '';
    const isEmpty = value === '' || fieldOfCell(value) !== undefined;
    facts.push({ field, value: isEmpty ? '' : tidyValue(value) });
    if (!isEmpty) at += 1;
  }
  return facts.length > 0 ? facts : undefined;
}

/** Longer than any value that is not kept: what runs on may be the report's own text. */
const longestIdleValue = 40;

/** Whether nothing of a printed fact is missing in the frontmatter. */
function isKept({ field, value }: Fact, metadata: Metadata): boolean {
  if (value === '') return true;
  if (field === 'none' || field === 'recorded')
    return value.length <= longestIdleValue && !/[。；]/u.test(value);
  return recorded[field](metadata).some(
    (kept) =>
      kept === value || isMoment(value, kept) || withoutBlanks(kept) === withoutBlanks(value),
  );
}

/** Where the frontmatter keeps what a label says. */
const recorded: Readonly<
  Record<Exclude<PageField, 'none' | 'recorded'>, (metadata: Metadata) => readonly string[]>
> = {
  published: ({ published }) => present(published),
  updated: ({ published }) => present(published),
  composed: ({ signed }) => present(signed),
  publisher: ({ publisher }) => present(publisher),
  agency: ({ publisher, issuers }) => [...present(publisher), ...issuers],
  indexNumber: ({ indexNumber }) => present(indexNumber),
  documentNumber: ({ documentNumber }) => present(documentNumber),
  genre: ({ genre }) => present(genre),
  themeClass: ({ themeClass }) => present(themeClass),
  title: ({ title }) => [title],
  url: ({ source }) => present(source.url),
};

function present(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

/** Whether `2020-03-25 09:06:00` is the moment that the frontmatter holds. */
function isMoment(printed: string, kept: string | undefined): boolean {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s+(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?$/u.exec(
      printed,
    );
  if (match === null || kept === undefined) return false;
  const [, year, month = '', day = '', hour, minute, second = '00'] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return (
    kept ===
    (hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second}+08:00`)
  );
}
