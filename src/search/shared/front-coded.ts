/** A code shares at most so many characters with the one before it, as far as is written down. */
const most = 9;

/**
 * Codes in one text: of each how many characters it shares with the one before it, in one digit, and
 * what follows; blanks between them. Of ascending codes of places a third of the bytes is left. No code
 * has a blank.
 */
export function frontCoded(codes: readonly string[]): string {
  return codes
    .map((code, at) => {
      const shared = sharedLength(codes[at - 1] ?? '', code);
      return `${shared}${code.slice(shared)}`;
    })
    .join(' ');
}

/** The codes that such a text holds. */
export function fromFrontCoded(text: string): readonly string[] {
  let before = '';
  if (text === '') return [];
  return text.split(' ').map((cell) => {
    before = before.slice(0, Number(cell[0])) + cell.slice(1);
    return before;
  });
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(most, other.length) && one[length] === other[length]) length += 1;
  return length;
}
