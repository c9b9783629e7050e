/**
 * The five parts that a yearly report must have.
 *
 * Source: 《法治政府建设与责任落实督察工作规定》 (中共中央办公厅、国务院办公厅, 2019), 第二十五条.
 */
export const statutoryParts = ['achievements', 'shortcomings', 'leaders', 'plan', 'other'] as const;
export type StatutoryPart = (typeof statutoryParts)[number];

/** What readers see. */
export const statutoryPartLabels: Readonly<Record<StatutoryPart, string>> = {
  achievements: '举措和成效',
  shortcomings: '不足和原因',
  leaders: '第一责任人履职',
  plan: '下一年度安排',
  other: '其他情况',
};
