/**
 * What the codes of a place and of all places below it begin with: 440200 stands for all that begins
 * with 4402.
 */
export function placePrefix(code: string): string {
  return code.length === 6 ? code.replace(/(?:00)+$/u, '') : code;
}
