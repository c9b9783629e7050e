/** What became of one file. The words never change: scripts rely on them. */
export const outcomes = ['filed', 'there', 'taken', 'incomplete', 'refused', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What readers of a summary see. */
export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  filed: '收入',
  there: '已有，未动',
  taken: '原文已属别的报告，未动',
  incomplete: '有事实待编者定',
  refused: '不是年度报告',
  failed: '没有读成',
};
