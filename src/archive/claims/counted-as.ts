/**
 * Measure words that count the same things and differ only in usage: cases are 件, 宗, 起 or 例,
 * persons 名, 人 or 位, and 场 is short for 场次. 人次 counts visits and is no count of persons.
 */
const alike: readonly (readonly string[])[] = [
  ['件', '宗', '起', '例'],
  ['人', '名', '位'],
  ['卷', '本', '册'],
  ['场次', '场', '场（次）', '次（场）'],
  ['人次', '人（次）'],
  ['件次', '件（次）'],
  ['期', '期（次）'],
  ['家次', '家（次）'],
  ['户次', '户（次）'],
  ['%', '％'],
];

/** The measure word that a measure word counts as: 宗 counts as 件. */
export function countedAs(unit: string): string {
  return alike.find((words) => words.includes(unit))?.[0] ?? unit;
}
