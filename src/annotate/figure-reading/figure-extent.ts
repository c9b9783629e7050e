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
  if (/^(?:含|包括|其余|剩余|剩下?|余下)/u.test(clause)) return 'part';
  // 另2条已列入计划, 还有6件在补正: of the same or others beside them?
  if (/^(?:另|还有|尚有|仍有)/u.test(clause)) return undefined;
  // 编制1106名：州级178名，县市级612名
  if (/\d[余多万]{0,2}\p{Script=Han}{1,2}：[^。；]*$/u.test(since)) {
    return total && sortOf(total.unit) === sortOf(quantity.unit) ? 'part' : undefined;
  }
  if (since.includes('其中')) {
    // 其中残疾人41件，驳回申请3件: what is done anew is no part, or is it?
    const isAnew = verb !== undefined && /其中.*，/u.test(since);
    return !isAnew && total && sortOf(total.unit) === sortOf(quantity.unit) ? 'part' : undefined;
  }
  if (counted !== undefined) return 'whole';
  const isBare =
    verb !== undefined &&
    (isTimeOnly(clause.slice(0, verb.start)) ||
      /^(?:依法|均|已|并|共|立案)*$/u.test(clause.slice(0, verb.start)));
  return isBare && /^(?:立案|受理|审结|办结|结案|审理)+$/u.test(verb.words) ? 'whole' : undefined;
}

/** 3人以上的要求: what there should be. */
export function isRequirement({ behind }: NumberView): boolean {
  return /^的(?:要求|标准|规定|目标|门槛)/u.test(behind);
}

function sortOf(unit: string): string {
  if (/^[名人位]$/u.test(unit)) return '人';
  return /^[件宗起例]$/u.test(unit) ? '件' : unit;
}
