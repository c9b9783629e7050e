/** The bytes of a text in GB 18030, by asking which bytes each character is decoded from. */
export function gbOf(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? sign.charCodeAt(0) : (codes.get(sign) ?? []))),
  );
}

const decoder = new TextDecoder('gb18030');
const codes = new Map<string, readonly number[]>();
for (let lead = 0x81; lead < 0xff; lead += 1) {
  for (let trail = 0x40; trail < 0xff; trail += 1) {
    codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
}
