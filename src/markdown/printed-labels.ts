import { fieldsByLabel, type PageField } from '#model/page-labels.ts';

/** A label in a line of half-width text; offsets are those of the line. */
export interface LabelMatch {
  readonly field: PageField;
  readonly start: number;
  /** Where its value begins, colon and blanks passed over. */
  readonly end: number;
}

/** 索 引 号 is 索引号: blanks may stand between the characters of a short label. */
function spaced(word: string): string {
  const escaped = word.replace(/[/]/gu, '\\$&');
  return word.length <= 4 ? [...escaped].join(' {0,6}') : escaped;
}

const alternatives = [...fieldsByLabel.keys()].map(spaced).join('|');
const labelled = new RegExp(
  `(?:[[【] {0,4})?(${alternatives}) {0,6}(?:[:：] {0,40}|[\\]】] {0,4}:? {0,40})`,
  'gu',
);
const columnLabel = new RegExp(`(?<=^| )(${alternatives})(?= |$)`, 'gu');

const day = String.raw`(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?`;
const dayAndTime = String.raw`${day}(?: {1,4}\d{1,2}:\d{2}(?::\d{2})?)?`;

/** A moment between labels that has none itself: `来源:司法局 2023-01-19 浏览次数:`, `【2024-01-11】`. */
const moment = new RegExp(
  [
    String.raw`(?<=[^:：\s\]】至到~—-]) {1,40}(?=${dayAndTime}(?:[ |[【]|$))`,
    String.raw`[[【] {0,4}(?=${dayAndTime} {0,4}[\]】])`,
  ].join('|'),
  'gu',
);

/**
 * The labels of a line: each a known word with a colon behind it, or in square brackets; and where
 * there are such, a moment without a label, whose word is empty.
 */
export function labelsIn(text: string): readonly LabelMatch[] {
  // Most lines have no mark that could end a label, and the pattern is long.
  if (!/[:：\]】]/u.test(text)) return [];
  const found = [...text.matchAll(labelled)].map(labelAt);
  if (found.length === 0) return found;
  const first = found[0]?.start ?? 0;
  const others = [...text.matchAll(moment)].map(labelAt);
  return [...found, ...others.filter(({ start }) => start > first)].toSorted(
    (one, other) => one.start - other.start,
  );
}

/** The labels of a row of a table whose lines are lost: `发布机构 县司法局 文 号`, without colons. */
export function columnLabelsIn(text: string): readonly LabelMatch[] {
  const found = [...text.matchAll(columnLabel)].map(labelAt);
  return found.length >= 2 && found[0]?.start === 0 ? found : [];
}

function labelAt({ 0: whole, 1: printed, index }: RegExpExecArray): LabelMatch {
  const field = printed === undefined ? 'published' : (fieldOfCell(printed) ?? 'none');
  return { field, start: index, end: index + whole.length };
}

/** The field that a cell of a table names, its blanks and colon aside. */
export function fieldOfCell(cell: string): PageField | undefined {
  return fieldsByLabel.get(cell.replace(/[\s:：[\]【】]/gu, ''));
}

/** A printed value without widgets, bullets and separators; empty where the page says 无. */
export function tidyValue(value: string): string {
  const cut = value.search(
    /\s{1,20}\p{Script=Han}{2,6}[:：]\s{0,4}$|[【[](?:字|打印|关闭|大|扫|收藏|分享|\s)|\s{1,20}(?:打印|关闭|扫一扫|分享|收藏|字[体号])/u,
  );
  const kept = cut === -1 ? value : value.slice(0, cut);
  const tidy = kept.replace(/^[\s|·•【[]{1,40}/u, '').replace(/[\s|·•,，;；【[\]】]{1,40}$/u, '');
  return /^(?:无|暂无|空|[(（]空[)）]|null|-{1,4}|\/|—{1,4})$/iu.test(tidy) ? '' : tidy;
}
