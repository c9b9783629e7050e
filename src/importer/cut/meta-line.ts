import { datesIn } from '#chinese/printed-dates.ts';
import {
  columnLabelsIn,
  fieldOfCell,
  type LabelMatch,
  labelsIn,
  type MetaField,
  tidyValue,
} from '#markdown/page-labels.ts';
import type { Entry } from './page-paragraph.ts';

/** One printed fact of a page. */
export interface MetaFact {
  readonly field: MetaField;
  /** As printed, blanks at both ends left out; empty when the page prints the label only. */
  readonly value: string;
  readonly entry: Entry;
}

/**
 * The facts that the lines above a report print, in order: one or many a line, in a table, with
 * label and value on lines of their own, with or without labels.
 *
 * @param entries lines that are known not to be the report's body
 */
export function metaFactsIn(entries: readonly Entry[]): readonly MetaFact[] {
  const facts: MetaFact[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] as Entry;
    const found = factsOfLine(entry);
    const open = openLabelOf(entry, found);
    const next = entries[at + 1];
    if (open === undefined || next === undefined || !isValueLine(next, open)) {
      facts.push(...found);
      continue;
    }
    facts.push(...found.slice(0, -1), {
      field: open,
      value: tidyValue(unbulleted(next.text)),
      entry,
    });
    at += 1;
  }
  return facts;
}

/** Whether the line holds facts about the page, rather than words of the report. */
export function isMetaLine(entry: Entry): boolean {
  return factsOfLine(entry).length > 0;
}

/**
 * The lines that are facts by where they stand: labels without a colon, and the values below
 * labels, as lists and tables of facts become when a page is copied as text.
 */
export function stackedFactLines(entries: readonly Entry[]): ReadonlySet<Entry> {
  const bareLabels = entries.filter((entry) => bareLabelOf(entry) !== undefined);
  const isTable = new Set(bareLabels.map(bareLabelOf)).size >= 3;
  const stacked = new Set<Entry>(isTable ? bareLabels : []);
  entries.forEach((entry, at) => {
    const next = entries[at + 1];
    const bare = bareLabelOf(entry);
    const open = bare === undefined ? openLabelOf(entry, factsOfLine(entry)) : isTable && bare;
    if (open && next !== undefined && isValueLine(next, open)) stacked.add(next);
  });
  return stacked;
}

/** The field whose value is not on the label's own line, and may be on the next. */
function openLabelOf(entry: Entry, facts: readonly MetaFact[]): MetaField | undefined {
  const last = facts.at(-1);
  if (last === undefined) return bareLabelOf(entry);
  return last.value === '' ? last.field : undefined;
}

/** The field of a line that is a label and nothing else, not even a colon. */
function bareLabelOf({ narrow }: Entry): MetaField | undefined {
  return /[:：]/u.test(narrow) ? undefined : fieldOfCell(unbulleted(narrow));
}

function unbulleted(text: string): string {
  return text.replace(/^[•·*\-–]\s{0,4}/u, '');
}

function factsOfLine(entry: Entry): readonly MetaFact[] {
  const { text, narrow } = entry;
  if (narrow.length > 600) return [];
  const labels = labelsIn(narrow);
  if (/\||\t/u.test(text) && !labels.some((label) => isFilledInCell(narrow, label))) {
    const facts = factsOfCells(entry, text.split(/[|\t]/u));
    if (facts.length > 0) return facts;
  }
  const [first] = labels;
  if (first === undefined) {
    const spaced = factsOfCells(entry, text.split(/\s{2,}/u));
    if (spaced.length > 0) return spaced;
    const columns = columnLabelsIn(narrow);
    return columns.length > 0 ? factsBehind(columns, entry) : unlabelledFacts(entry);
  }
  // A label deep in a line without a stop before it is a word of the text.
  if (/[。;]/u.test(narrow.slice(0, first.start)) || first.start > 60) return [];
  const before = first.start > 0 ? unlabelledFacts(part(entry, 0, first.start)) : [];
  return [...before.map((fact) => ({ ...fact, entry })), ...factsBehind(labels, entry)];
}

/** What stands between each label and the next. */
function factsBehind(labels: readonly LabelMatch[], entry: Entry): readonly MetaFact[] {
  return labels.map(({ field, end }, position) => ({
    field,
    value: tidyValue(entry.text.slice(end, labels[position + 1]?.start)),
    entry,
  }));
}

/** `来源:市司法局 | 作者: | …`: what stands between the bars is label and value, not one of them. */
function isFilledInCell(line: string, { end }: LabelMatch): boolean {
  return /^[^|\t]*[^|\t\s]/u.test(line.slice(end));
}

function part(entry: Entry, start: number, end: number): Entry {
  return { ...entry, text: entry.text.slice(start, end), narrow: entry.narrow.slice(start, end) };
}

/** `索引号 | 0003/2024 | 文号 | …`: a cell that is a label, then its value. */
function factsOfCells(entry: Entry, cells: readonly string[]): readonly MetaFact[] {
  const filled = cells.map((cell) => cell.trim());
  const facts: MetaFact[] = [];
  for (let at = 0; at < filled.length; at += 1) {
    const field = fieldOfCell(filled[at] ?? '');
    if (field === undefined || filled.length < 2) continue;
    const value = filled[at + 1] ?? '';
    const isEmpty = fieldOfCell(value) !== undefined;
    facts.push({ field, value: isEmpty ? '' : tidyValue(value), entry });
    if (!isEmpty) at += 1;
  }
  return facts;
}

/** `省政府办公厅 2022-03-15`, `2019-09-06 15:46`: a date, and perhaps a body, without labels. */
function unlabelledFacts(entry: Entry): readonly MetaFact[] {
  const [date, ...others] = datesIn(entry.narrow);
  if (date === undefined || others.length > 0 || entry.narrow.length > 60) return [];
  if (date.damaged || /星期|今天|农历|[(（]/u.test(entry.narrow)) return [];
  const rest = (entry.text.slice(0, date.start) + entry.text.slice(date.end)).trim();
  const published = {
    field: 'published',
    value: entry.text.slice(date.start, date.end),
    entry,
  } as const;
  if (rest.replace(/[\s|·/-]/gu, '') === '') return [published];
  if (!/^[\p{Script=Han}\s·|]{2,24}$/u.test(rest)) return [];
  if (!/(?:政府|办公?[厅室]?|局|厅|委|司法|部|网站?|中心|街道|镇|乡|党校)$/u.test(rest)) return [];
  return [published, { field: 'publisher', value: rest, entry }];
}

/** Whether a line can be the value of a label that stands alone above it. */
function isValueLine(entry: Entry, field: MetaField): boolean {
  if (factsOfLine(entry).some((fact) => fact.field !== 'published' || /[:：]/u.test(entry.text))) {
    return false;
  }
  const text = unbulleted(entry.narrow);
  if (text.length > 40 || /[。;,]/u.test(text) || fieldOfCell(text) !== undefined) return false;
  if (field === 'published' || field === 'updated' || field === 'composed') {
    return datesIn(text).length === 1 && text.length < 30;
  }
  if (field === 'indexNumber') return /^[\w〔〕[\]()/.-]{6,40}$/u.test(text) && /\d/u.test(text);
  if (field === 'documentNumber') return /[〔[(]?\d{4}[〕\])]?\d{0,5}号?/u.test(text);
  if (field === 'publisher' || field === 'agency')
    return /(?:政府|办|室|局|厅|委|会|网|街道|镇|乡)$/u.test(text);
  return false;
}
