import { traditionalFolds } from '#chinese/traditional.ts';
import { normalise } from '#search/shared/normalise.ts';
import { csvCells } from './csv-cells.ts';

/** What a row of the panel counts: a word, or all words of a group together. */
export interface PanelWord {
  /** What stands in the column `word`: the word as it is written; of a group 「its name」. */
  readonly label: string;
  /** Words that the search does not take for the same. */
  readonly words: readonly string[];
}

/** A list of words as it was read. */
export interface PanelWords {
  readonly words: readonly PanelWord[];
  /** What keeps the list from being counted: a sentence each, with its line. */
  readonly problems: readonly string[];
  /** What was passed over: words that are listed twice. */
  readonly notes: readonly string[];
}

/**
 * Reads a list of words: one a line, or comma-separated values with the header `word` or
 * `group,word`. Blank lines and those that begin with `#` are passed over. What the search takes for
 * the same word gets one row; the groups come behind the words.
 */
export function parsePanelWords(text: string): PanelWords {
  const [first, ...rest] = rowsOf(text);
  const header = first?.text.toLowerCase().replaceAll(/[\s"]/gu, '');
  const isTable = header === 'word' || header === 'group,word';
  const list = new WordList(header === 'group,word' ? 2 : 1);
  for (const row of isTable || first === undefined ? rest : [first, ...rest]) list.add(row);
  if (list.isEmpty) list.problems.push('没有要数的字词。一行写一个，如 行政复议。');
  return { words: list.rows(), problems: list.problems, notes: list.notes };
}

interface Row {
  readonly line: number;
  readonly text: string;
}

function rowsOf(text: string): readonly Row[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((row) => row.text !== '' && !row.text.startsWith('#'));
}

class WordList {
  readonly problems: string[] = [];
  readonly notes: string[] = [];
  readonly #width: 1 | 2;
  /** Words by what the search takes them for, with the line they first stand in. */
  readonly #words = new Map<string, Row>();
  readonly #groups = new Map<string, Set<string>>();

  constructor(width: 1 | 2) {
    this.#width = width;
  }

  get isEmpty(): boolean {
    return this.#words.size === 0 && this.problems.length === 0;
  }

  add({ line, text }: Row): void {
    const cells = csvCells(text);
    if (cells?.length !== this.#width) {
      const hint = this.#width === 1 ? '一行写一个词；要分组，第一行写 group,word' : '写作 组,词';
      this.problems.push(`第 ${line} 行：“${text}”不成一行。${hint}。`);
      return;
    }
    const [word = '', group] = [...cells].reverse();
    const key = normalise(word, traditionalFolds()).text;
    if (key === '') {
      this.problems.push(`第 ${line} 行：“${word}”里没有可查的字。写汉字、字母或数字。`);
    } else if (group === '') {
      this.problems.push(`第 ${line} 行：“${word}”没有写组名。写作 组,词。`);
    } else this.#keep({ line, text: word }, key, group);
  }

  /** The rows of the panel: the words as they are listed, then the groups. */
  rows(): readonly PanelWord[] {
    const wordOf = (key: string): string => this.#words.get(key)?.text ?? key;
    return [
      ...[...this.#words.values()].map(({ text }) => ({ label: text, words: [text] })),
      ...[...this.#groups].map(([group, keys]) => ({
        label: `「${group}」`,
        words: [...keys].map(wordOf),
      })),
    ];
  }

  #keep(row: Row, key: string, group: string | undefined): void {
    const first = this.#words.get(key);
    if (first === undefined) this.#words.set(key, row);
    else {
      this.notes.push(`第 ${row.line} 行：“${row.text}”与第 ${first.line} 行相同，只列一次。`);
    }
    if (group === undefined) return;
    this.#groups.set(group, (this.#groups.get(group) ?? new Set()).add(key));
  }
}
