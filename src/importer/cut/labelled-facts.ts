import { datesIn } from '#chinese/printed-dates.ts';
import {
  columnLabelsIn,
  fieldOfCell,
  type LabelMatch,
  labelsIn,
  tidyValue,
} from '#markdown/printed-labels.ts';
import type { PageField } from '#model/page-labels.ts';
import { beginningOf, type PageParagraph, restOf } from './page-paragraph.ts';
import { isPublisherName } from './publisher-name.ts';

/** One printed fact of a page. */
export interface LabelledFact {
  readonly field: PageField;
  /** As printed, blanks at both ends left out; empty when the page prints the label only. */
  readonly value: string;
}

/** The facts that a line prints of the page: one or many, in a table, with or without labels. */
export function labelledFactsOf(line: PageParagraph): readonly LabelledFact[] {
  const paragraph = withoutBullet(line);
  const { text, halfWidth } = paragraph;
  if (halfWidth.length > 600) return [];
  const labels = labelsIn(halfWidth);
  if (/\||\t/u.test(text) && !labels.some((label) => isFilledInCell(halfWidth, label))) {
    const facts = factsOfCells(text.split(/[|\t]/u));
    if (facts.length > 0) return facts;
  }
  const [first] = labels;
  if (first === undefined) return factsWithoutColon(paragraph);
  // A label deep in a line without a stop before it is a word of the text.
  if (/[。;]/u.test(halfWidth.slice(0, first.start)) || first.start > 60) return [];
  const lead = first.start > 0 ? unlabelledFacts(beginningOf(paragraph, first.start)) : [];
  return [...lead, ...factsBehind(labels, text)];
}

/** `• 来源：徐闻县司法局`: a list of facts, copied as text. */
function withoutBullet(paragraph: PageParagraph): PageParagraph {
  const bullet = /^[•·▪●◆■*]\s{0,4}/u.exec(paragraph.text)?.[0] ?? '';
  return bullet === '' ? paragraph : restOf(paragraph, bullet.length);
}

/** A row of a table whose lines are lost, or a date and perhaps a body. */
function factsWithoutColon(paragraph: PageParagraph): readonly LabelledFact[] {
  const { text, halfWidth } = paragraph;
  const spaced = factsOfCells(text.split(/\s{2,}/u));
  if (spaced.length > 0) return spaced;
  const columns = columnLabelsIn(halfWidth);
  return columns.length > 0 ? factsBehind(columns, text) : unlabelledFacts(paragraph);
}

/** What stands between each label and the next. */
function factsBehind(labels: readonly LabelMatch[], text: string): readonly LabelledFact[] {
  return labels.map(({ field, end }, position) => ({
    field,
    value: tidyValue(text.slice(end, labels[position + 1]?.start)),
  }));
}

/** `来源:市司法局 | 作者: | …`: what stands between the bars is label and value, not one of them. */
function isFilledInCell(line: string, { end }: LabelMatch): boolean {
  return /^[^|\t]*[^|\t\s]/u.test(line.slice(end));
}

/** `索引号 | 0003/2024 | 文号 | …`: a cell that is a label, then its value. */
function factsOfCells(cells: readonly string[]): readonly LabelledFact[] {
  const filled = cells.map((cell) => cell.trim());
  const facts: LabelledFact[] = [];
  for (let at = 0; at < filled.length; at += 1) {
    const field = fieldOfCell(filled[at] ?? '');
    if (field === undefined || filled.length < 2) continue;
    const value = filled[at + 1] ?? '';
    const isEmpty = fieldOfCell(value) !== undefined;
    facts.push({ field, value: isEmpty ? '' : tidyValue(value) });
    if (!isEmpty) at += 1;
  }
  return facts;
}

/** `省政府办公厅 2022-03-15`, `2019-09-06 15:46`: a date, and perhaps a body, without labels. */
function unlabelledFacts({ text, halfWidth }: PageParagraph): readonly LabelledFact[] {
  const [date, ...others] = datesIn(halfWidth);
  if (date === undefined || others.length > 0 || halfWidth.length > 60) return [];
  if (date.damaged || /星期|今天|农历|[(（]/u.test(halfWidth)) return [];
  const rest = (text.slice(0, date.start) + text.slice(date.end)).trim();
  const published = { field: 'published', value: text.slice(date.start, date.end) } as const;
  if (rest.replace(/[\s|·/-]/gu, '') === '') return [published];
  if (!/^[\p{Script=Han}\s·|]{2,24}$/u.test(rest)) return [];
  if (!isPublisherName(rest)) return [];
  return [published, { field: 'publisher', value: tidyValue(rest) }];
}
