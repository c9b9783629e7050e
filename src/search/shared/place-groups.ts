/** How many digits of their codes tell provinces, prefectures and counties apart. */
const levels = [2, 4, 6];

/**
 * Which places are counted together: those of one province; of one prefecture where all lie in one
 * province; and so on down, so that there is something to choose wherever two reports are of two places.
 */
export function placeGrouping(codes: Iterable<string>): (code: string) => string {
  const all = [...new Set(codes)];
  const length = levels.find(
    (digits) => new Set(all.map((code) => code.slice(0, digits))).size > 1,
  );
  return (code) => (length === undefined ? code : code.slice(0, length).padEnd(6, '0'));
}
