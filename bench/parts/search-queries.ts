import type { SearchDocument } from '#search/shared/search-document.ts';
import { random } from './search-corpus.ts';

/** Words to search for, by kind, as in the study that the budgets come from. */
export function queriesFor(
  documents: readonly SearchDocument[],
): ReadonlyMap<string, readonly string[]> {
  const draw = random(7);
  const lines = documents.flatMap(({ lines: own }) => own.map(({ text }) => text));
  const clauses = (): string => {
    const line = lines[Math.floor(draw() * lines.length)] ?? '';
    const parts = line.split(/[^\p{L}\p{N}]/u).filter((part) => part.length >= 2);
    return parts[Math.floor(draw() * parts.length)] ?? '';
  };
  const substring = (least: number, most: number): string => {
    for (;;) {
      const length = least + Math.floor(draw() * (most - least + 1));
      const clause = clauses();
      if (clause.length < length) continue;
      const start = Math.floor(draw() * (clause.length - length + 1));
      return clause.slice(start, start + length);
    }
  };
  return new Map([
    ['2–8', Array.from({ length: 120 }, () => substring(2, 8))],
    ['9–20', Array.from({ length: 40 }, () => substring(9, 20))],
    ['common', commonWords],
    ['trap', ['工作法治', '政府行政工作', '推进法治推进', '行政法治建设行政', '的的的']],
  ]);
}

const commonWords = [
  ...['的', '法', '工作', '法治', '建设', '行政', '政府', '2023年', '依法行政', '法治政府'],
  ...['行政复议', '法治政府建设', '行政执法', '习近平法治思想', '年'],
];
