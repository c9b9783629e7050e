import type { Range } from '#chinese/sentences.ts';

/**
 * The clauses of a paragraph: stretches up to ，；：。？！ with the closing marks behind them. They
 * cover the whole text.
 */
export function clausesOf(text: string): readonly Range[] {
  const clauses: Range[] = [];
  let start = 0;
  for (const { 0: marks, index } of text.matchAll(/[，；：。？！]+[”’》）」』]*/gu)) {
    const end = index + marks.length;
    clauses.push({ start, end });
    start = end;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}
