/** The web addresses in a text: no character of one is Chinese punctuation, or a figure. */
export function webAddressesIn(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\b(?:https?|ftp):\/\/[\w./?=&%#:;,~+-]+/gu)].map(
    ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }),
  );
}
