/** Milliseconds after which a browser has surely begun to save what it was told to. */
const surelyBegun = 60_000;

/**
 * Gives the reader a text, or bytes, as a file. Its address stays for a while: a browser that is busy
 * begins to save after the press is over.
 */
export function saveFile(
  name: string,
  type: string,
  content: string | Uint8Array<ArrayBuffer>,
): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), surelyBegun);
}
