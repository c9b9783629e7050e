/** What a piece of a query can be taken for. */
export const pieceLabels = {
  place: '地方',
  year: '年份',
  part: '法定内容',
  topic: '主题',
  title: '标题',
  number: '编号',
  address: '地址',
} as const;
export type PieceKind = keyof typeof pieceLabels;
