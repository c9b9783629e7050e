import { datesIn } from '#chinese/printed-dates.ts';
import { fieldOfCell, tidyValue } from '#markdown/printed-labels.ts';
import type { PageField } from '#model/page-labels.ts';
import type { JudgedParagraph } from './judge.ts';
import type { LabelledFact } from './labelled-facts.ts';
import { isPublisherName } from './publisher-name.ts';

/**
 * The facts that the lines above a report print, in order: each line's own, and those whose label
 * and value have lines of their own.
 *
 * @param lines lines that are known not to be the report's body
 */
export function factsIn(lines: readonly JudgedParagraph[]): readonly LabelledFact[] {
  const facts: LabelledFact[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as JudgedParagraph;
    const open = openLabelOf(line);
    const next = lines[at + 1];
    if (open === undefined || next === undefined || !isValueLine(next, open)) {
      facts.push(...line.facts);
      continue;
    }
    const value = tidyValue(unbulleted(next.text));
    facts.push(...line.facts.slice(0, -1), { field: open, value });
    at += 1;
  }
  return facts;
}

/**
 * The lines that are facts by where they stand: labels without a colon, and the values below
 * labels, as lists and tables of facts become when a page is copied as text.
 */
export function stackedFactLines(lines: readonly JudgedParagraph[]): ReadonlySet<JudgedParagraph> {
  const labels = lines.filter((line) => bareLabelOf(line) !== undefined);
  const isTable = new Set(labels.map(bareLabelOf)).size >= 3;
  const stacked = new Set<JudgedParagraph>(isTable ? labels : []);
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    const label = bareLabelOf(line);
    const open = label === undefined ? openLabelOf(line) : isTable && label;
    if (open && next !== undefined && isValueLine(next, open)) stacked.add(next);
  });
  return stacked;
}

/** The field whose value is not on the label's own line, and may be on the next. */
function openLabelOf(line: JudgedParagraph): PageField | undefined {
  const last = line.facts.at(-1);
  if (last === undefined) return bareLabelOf(line);
  return last.value === '' ? last.field : undefined;
}

/** The field of a line that is a label and nothing else, not even a colon. */
function bareLabelOf({ halfWidth }: JudgedParagraph): PageField | undefined {
  return halfWidth.includes(':') ? undefined : fieldOfCell(unbulleted(halfWidth));
}

function unbulleted(text: string): string {
  return text.replace(/^[•·*\-–]\s{0,4}/u, '');
}

/** Whether a line can be the value of a label that stands alone above it. */
function isValueLine({ halfWidth, facts }: JudgedParagraph, field: PageField): boolean {
  if (facts.some((fact) => fact.field !== 'published' || halfWidth.includes(':'))) return false;
  const value = unbulleted(halfWidth);
  if (value.length > 40 || /[。;,]/u.test(value) || fieldOfCell(value) !== undefined) return false;
  return values[field]?.(value) ?? false;
}

const isDay = (value: string) => datesIn(value).length === 1 && value.length < 30;

/** What the value of a field looks like when it has a line to itself. */
const values: Readonly<Partial<Record<PageField, (value: string) => boolean>>> = {
  published: isDay,
  updated: isDay,
  composed: isDay,
  recorded: isDay,
  indexNumber: (value) => /^[\w〔〕[\]()/.-]{6,40}$/u.test(value) && /\d/u.test(value),
  documentNumber: (value) => /[〔[(]?\d{4}[〕\])]?\d{0,5}号?/u.test(value),
  publisher: isPublisherName,
  agency: isPublisherName,
};
