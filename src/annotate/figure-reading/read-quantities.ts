import { quantitiesOf } from '#annotate/numbers.ts';
import type { Quantity } from '#annotate/quantity.ts';
import { sentencesOf } from '#chinese/sentences.ts';
import { type FigureReading, figureReadingsOf } from './figure-reading.ts';

/** A number of a line with what its sentence tells of it. */
export interface ReadQuantity {
  readonly quantity: Quantity;
  readonly reading: FigureReading;
}

/** The numbers of a line that say how many or how much, in order, each read in its sentence. */
export function readQuantitiesOf(text: string, year: number): readonly ReadQuantity[] {
  const measures = quantitiesOf(text).filter(({ use }) => use === 'measure' || use === 'rank');
  return sentencesOf(text).flatMap(({ start, end }) => {
    const inside = measures.filter((each) => each.start >= start && each.end <= end);
    if (inside.length === 0) return [];
    const quantities = inside.map((each) => ({
      ...each,
      start: each.start - start,
      end: each.end - start,
      digits: { start: each.digits.start - start, end: each.digits.end - start },
    }));
    const readings = figureReadingsOf(text.slice(start, end), { quantities, year });
    return inside.map((quantity, position) => ({ quantity, reading: readings[position] ?? {} }));
  });
}
