import type { Quantity } from '#annotate/quantity.ts';
import { isTimeOnly } from './figure-period.ts';
import type { NumberView } from './number-view.ts';

/** A total, a part of one (其中), a change (新增, 比上年增加), or what is only aimed at. */
export type FigureExtent = 'whole' | 'part' | 'change' | 'target';

/** What a number is of the whole; `undefined` where the sentence leaves it open. */
export function figureExtentOf(
  { clause, before: sofar, verb }: NumberView,
  {
    quantity,
    total,
    counted,
  }: {
    readonly quantity: Quantity;
    /** The number before it in the sentence. */
    readonly total: Quantity | undefined;
    readonly counted: string | undefined;
  },
): FigureExtent | undefined {
  if (/(?:计划|力争|预计|确保到|目标是?|拟)[^，；。]*$|明年|下一年/u.test(sofar)) return 'target';
  if (verb?.isChange || /(?:比|较)(?:上年|去年)[^，；]*$|同比[^，；。]*$/u.test(clause))
    return 'change';
  const since = sofar.split('；').at(-1) ?? '';
  if (/^(?:其余|剩余)/u.test(clause)) return 'part';
  if (since.includes('其中')) {
    return total && sortOf(total.unit) === sortOf(quantity.unit) ? 'part' : undefined;
  }
  if (counted !== undefined) return 'whole';
  const isBare =
    verb !== undefined &&
    (isTimeOnly(clause.slice(0, verb.start)) ||
      /^(?:依法|均|已|并|共|立案)*$/u.test(clause.slice(0, verb.start)));
  return isBare && /^(?:立案|受理|审结|办结|结案|审理)+$/u.test(verb.words) ? 'whole' : undefined;
}

function sortOf(unit: string): string {
  if (/^[名人位]$/u.test(unit)) return '人';
  return /^[件宗起例]$/u.test(unit) ? '件' : unit;
}
