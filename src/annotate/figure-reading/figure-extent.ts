import type { Quantity } from '#annotate/quantity.ts';
import { countingVerbsOf } from './counting-verbs.ts';
import { isTimeOnly } from './figure-period.ts';
import type { NumberView } from './number-view.ts';

/** A total, a part of one (其中), a change (新增, 比上年增加), or what is only aimed at. */
export type FigureExtent = 'whole' | 'part' | 'change' | 'target';

/** What a number is of the whole; `undefined` where the sentence leaves it open. */
export function figureExtentOf(
  { clause, behind, before: sofar, verb, isBracketed, isListed, isThreshold }: NumberView,
  {
    quantity,
    total,
    isFirst,
    counted,
    period,
  }: {
    readonly quantity: Quantity;
    /** The number before it in the sentence. */
    readonly total: Quantity | undefined;
    /** Whether none of its sort stands before it in the sentence. */
    readonly isFirst: boolean;
    readonly counted: string | undefined;
    readonly period: string | undefined;
  },
): FigureExtent | undefined {
  // 超过500件的县区12个: what stands in front says which.
  if (isThreshold || /^的/u.test(clause)) return undefined;
  const isAimedAt =
    period === 'next' ||
    /(?:计划(?!完成率|$|[，、；。])|计划的$|力争|预计|确保到|目标是?|拟)[^，；。]*$|明年|下一年|下一?步(?=[，拟将]|计划)/u.test(
      sofar,
    );
  // 力争下降10%: aimed at, and a change. 会议要求，: nobody knows whether it was done.
  if (isAimedAt) return verb?.isChange && /^[%％]$/u.test(quantity.unit) ? undefined : 'target';
  if (/(?:要求|明确|部署)[，：]/u.test(sofar)) return undefined;
  // 县上下放的98项
  if (verb?.isChange && clause.endsWith('的')) return undefined;
  if (verb?.isChange || /(?:比|较)(?:上年|去年)[^，；]*$|同比[^，；。]*$|^[增降]幅/u.test(clause))
    return 'change';
  const since = sofar.split('；').at(-1) ?? '';
  const isSameSort = total !== undefined && sortOf(total.unit) === sortOf(quantity.unit);
  // 88个（已改86个）; 27件行政复议中，有4件
  if (/^(?:含|包括|其余|剩余|剩下?|余下)/u.test(clause)) {
    return /将(?:于|在)/u.test(behind) ? undefined : 'part';
  }
  // 复议案件9件，已审结8件: of the nine?
  if (
    isSameSort &&
    verb !== undefined &&
    /^[，、]?(?:现)?已(?:经)?$/u.test(clause.slice(0, verb.start))
  )
    return undefined;
  if (isBracketed && /[（(][^，；（）]*$/u.test(sofar) && isSameSort) {
    return /[均每原应]|目标|计划|任务|上年|去年|同期|20\d{2}年/u.test(clause) ? undefined : 'part';
  }
  if (isSameSort && outOf.test(since)) return 'part';
  // 按案由分，行政处罚类5320件; 从案件类别看，旅行社类318件
  if (
    /按[^，；。]{1,10}分，[^；。]*$|从[^，；。]{0,4}(?:类别|类型|构成|结构)看，[^；。]*$/u.test(
      since,
    )
  ) {
    return /^[%％]$/u.test(quantity.unit) ? undefined : 'part';
  }
  // 单案最高罚款30万元
  if (/^(?:其中)?(?:单[案笔件]|最[高大多少长])/u.test(clause)) return 'part';
  // 另2条已列入计划, 还有6件在补正: of the same or others beside them?
  if (/^(?:另|还有|尚有|仍有)/u.test(clause)) return undefined;
  // 编制1106名：州级178名，县市级612名
  if (/\d[余多万]{0,2}\p{Script=Han}{1,2}：[^。；]*$/u.test(since)) {
    return total && sortOf(total.unit) === sortOf(quantity.unit) ? 'part' : undefined;
  }
  // 评出优秀案卷12份
  if (!isFirst && /^(?:优秀|良好|不?合格)(?:案?卷.{0,2})?$/u.test(counted ?? '')) return 'part';
  // 负责人应出庭19次，实际出庭19次
  if (
    verb !== undefined &&
    /(?:应|应当|实际?|已)$/u.test(clause.slice(0, verb.start)) &&
    /^(?:出庭|参加)/u.test(verb.words)
  )
    return undefined;
  if (since.includes('其中')) {
    // 其中发明专利2041件，商标注册量3.4万件
    if (/其中.*，/u.test(since) && /(?:总?量|总数|总额)$/u.test(counted ?? '')) return undefined;
    // 其中残疾人41件，驳回申请3件: what is done anew is no part, or is it?
    // 其中调解结案131件，直接纠错17件: an outcome is of the same.
    const isAnew =
      verb !== undefined
        ? !(counted === undefined && isOutcome(verb.words)) && /其中.*，/u.test(since)
        : // 其中持证7名，劝阻焚烧63起、搭建18起: as what it is listed with.
          isListed && countingVerbsOf(/其中.*，(.*)/u.exec(since)?.[1] ?? '').length > 0;
    return !isAnew && total && sortOf(total.unit) === sortOf(quantity.unit) ? 'part' : undefined;
  }
  // 即办件占71%: of what, and of which whole?
  if (/占(?!比)/u.test(clause) && /^[%％]$/u.test(quantity.unit)) return undefined;
  if (counted !== undefined) return 'whole';
  if (verb === undefined) {
    return isFirst && !isSelected.test(clause) && !rateUnit.test(quantity.unit)
      ? 'whole'
      : undefined;
  }
  if (isOutcome(verb.words)) return isFirst ? undefined : 'part';
  // 县政府常务会议学法12次: what is done is what is counted.
  if (verb.end === clause.length && occasions.test(verb.words)) return 'whole';
  const isBare =
    !(isSameSort || isBracketed) ||
    isTimeOnly(clause.slice(0, verb.start)) ||
    /^(?:依法|均|已|并|共|立案)*$/u.test(clause.slice(0, verb.start));
  if (isBare && /^(?:立案|受理|审结|办结|结案|审理)+$/u.test(verb.words)) return 'whole';
  // 拘留19人 behind 查封217家: nothing stands before that it could be part of.
  return isFirst && !isBracketed && !isSelected.test(clause) && !rateUnit.test(quantity.unit)
    ? 'whole'
    : undefined;
}

/** What becomes of those that were counted before: 排查隐患638条，整改630条. */
const outcomes =
  /^(?:不予.+|不准予|完成整改|整改|改正|销号|了结|化解|采纳|吸收|回复|办复|维持|驳回|终止|中止|撤销|撤回|撤诉|确认违法|纠正|纠错|败诉|胜诉|退回.*|退还|退件|补正|出庭|到庭|兑现|代为.+|继续有效|暂缓|叫停|调成|调掉|(?:调解|调处|化解)?成功|(?:调解|和解|撤诉|调撤)+(?:结案)?|司法确认|申请司法确认|裁定准予|移交|移送(?:司法|起诉)|责令(?:改正|整改)|入选|落地|被.+)$/u;

/** Whether a verb says what became of something, of which there may be more: 化解, 不予受理. */
export function isOutcome(verb: string): boolean {
  return outcomes.test(verb);
}

/** 由…裁决的5起, 只有12件: some of others. */
const isSelected =
  /的$|[只仅仍尚还][有剩]?$|^(?:另|其余|余下|剩)|[多少增减升降]|应.{0,4}$|^(?:未|不)/u;

const rateUnit = /^(?:%|％|‰|个?百分点)$/u;

const occasions =
  /^(?:学法|宣讲|督导|巡查|值班|接访|开会|代书|代写|授课|收件|批示|自评|轮训|选定)$/u;

/** 36个执法单位中，9个单位: of those that were named before. */
const outOf =
  /\d[余多万]{0,2}\p{Script=Han}{1,2}[^，。；\d]{0,14}(?:之中|当中|(?<![集其])中)，[^；。]*$/u;

/** 3人以上的要求: what there should be. */
export function isRequirement({ behind }: NumberView): boolean {
  return /^的(?:要求|标准|规定|目标|门槛)/u.test(behind);
}

/** What a unit counts: people, cases, or what it says. */
export function sortOf(unit: string): string {
  if (/^[名人位]$/u.test(unit)) return '人';
  return /^[件宗起例]$/u.test(unit) ? '件' : unit;
}
