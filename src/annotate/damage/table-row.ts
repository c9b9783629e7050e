/** 行政许可  12000: cells stand two blanks apart, and make no sentence. */
export function isTableRow(text: string): boolean {
  return /\S {2}\S/u.test(text) && !/[。；，：]/u.test(text);
}
