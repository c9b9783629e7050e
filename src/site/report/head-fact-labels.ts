import type { HeadFact } from '#archive/claims/absence.ts';

/** What readers see. */
export const headFactLabels: Readonly<Record<HeadFact, string>> = {
  addressee: '报告对象',
  signed: '成文日期',
  published: '发布日期',
  publisher: '发布者',
  documentNumber: '文号',
  indexNumber: '索引号',
};
