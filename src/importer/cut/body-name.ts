import { bare } from '#chinese/half-width.ts';

const end =
  /(?:人民政府|政府办|委员会|[省市区县州旗镇乡工党健康革设资信]委|党组|办事处|办公室|[局厅院署部]|总队|支队|法院|管委会)$/u;

/** Whether a text is the name of a body, or of several with nothing between. */
export function isBodyName(text: string): boolean {
  const name = bare(text);
  return name.length <= 60 && !/[,。;:、]/u.test(name) && end.test(name);
}
