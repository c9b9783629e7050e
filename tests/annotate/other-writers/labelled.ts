import { readFileSync } from 'node:fs';

/** A figure as a person read it; a part that the sentence does not tell is undefined. */
export interface LabelledFigure {
  /** As printed, without the words on either side that say it is no exact number. */
  readonly words: string;
  readonly start: number;
  readonly value: number;
  readonly unit: string;
  /** Undefined where no indicator of the table is measured. */
  readonly indicator: string | undefined;
  readonly verb: string | undefined;
  readonly counted: string | undefined;
  readonly whose: string | undefined;
  readonly period: string | undefined;
  readonly bound: string;
  readonly scope: string;
}

export interface LabelledSentence {
  /** Which of the made-up reports it stands in, by number. */
  readonly report: number;
  readonly text: string;
  readonly figures: readonly LabelledFigure[];
}

/** The sentences of ninety-eight made-up reports in as many manners, each figure labelled. */
export const labelledSentences: readonly LabelledSentence[] = [
  '01-10',
  '11-20',
  '21-26',
  '27-32',
  '33-38',
  '39-44',
  '45-50',
  '51-56',
  '57-62',
  '63-68',
  '69-74',
  '75-80',
  '81-86',
  '87-92',
  '93-98',
].flatMap((part) =>
  sentencesOf(readFileSync(new URL(`reports-${part}.txt`, import.meta.url), 'utf8')),
);

function sentencesOf(file: string): readonly LabelledSentence[] {
  return file.split(/^## /mu).flatMap((block) => {
    const [heading = '', ...lines] = block.trim().split('\n');
    const report = Number.parseInt(heading, 10);
    return lines
      .join('\n')
      .split(/\n(?!>)/u)
      .filter((each) => each !== '')
      .map((each) => {
        const [text = '', ...rows] = each.split('\n');
        return { report, text, figures: figuresOf(text, rows) };
      });
  });
}

function figuresOf(text: string, rows: readonly string[]): readonly LabelledFigure[] {
  let from = 0;
  return rows.map((row) => {
    const cells = row.slice(1).split(' | ').map(cellOf);
    const [words = '', value = '', unit = '', indicator, verb, counted, whose, period] = cells;
    const start = text.indexOf(words, from);
    if (start === -1) throw new Error(`${text} has no ${words} behind ${from}.`);
    from = start + words.length;
    const [bound = '', scope = ''] = cells.slice(8);
    return {
      ...{ words, start, value: Number(value), unit, indicator, verb, counted },
      ...{ whose, period, bound, scope },
    };
  });
}

/** `?` is not told, `-` is none. */
function cellOf(cell: string): string | undefined {
  const text = cell.trim();
  return text === '?' || text === '-' ? undefined : text;
}
