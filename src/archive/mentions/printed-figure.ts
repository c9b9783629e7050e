import { boundedNumberOf } from '#model/bound.ts';
import type { FigureMention } from './figure-mentions.ts';

/** A figure as printed, with the words around it that bound it: 3054万余元, 近300件, 80%以上. */
export function printedFigureOf({ sentence, at, words, bound }: FigureMention): string {
  const range = { start: at, end: at + words.length };
  const { start, end } = (bound && boundedNumberOf(sentence, range)) ?? range;
  return sentence.slice(start, end);
}
