/** A file with its path inside an archive. */
export interface PackedFile {
  /** Parts joined by `/`, with no folder above: `nianbao/reports/440205/2023.md`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const block = 512;

/** Every file is said to be of this day, that the same files give the same archive. */
const seconds = Date.UTC(2000, 0, 1) / 1000;

/** A file as it stands in a tar archive: its header and its bytes, in whole blocks (POSIX ustar). */
export function tarEntry({ path, bytes }: PackedFile): Buffer {
  const header = headerOf(path, bytes.length);
  // The checksum is counted with blanks in its own place, and stands there as six octal digits.
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  const padding = Buffer.alloc((block - (bytes.length % block)) % block);
  return Buffer.concat([header, bytes, padding]);
}

/** What ends a tar archive: two empty blocks. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * block);
}

function headerOf(path: string, size: number): Buffer {
  const { name, prefix } = split(path);
  const fields: readonly (readonly [offset: number, value: string])[] = [
    [0, name],
    [100, `${octal(0o644, 7)}\0`],
    [108, `${octal(0, 7)}\0`],
    [116, `${octal(0, 7)}\0`],
    [124, `${octal(size, 11)}\0`],
    [136, `${octal(seconds, 11)}\0`],
    [148, ' '.repeat(8)],
    [156, '0'],
    [257, 'ustar\0'],
    [263, '00'],
    [345, prefix],
  ];
  const header = Buffer.alloc(block);
  for (const [offset, value] of fields) header.write(value, offset, 'utf8');
  return header;
}

/** A path of more than 100 bytes is cut at a folder: the folders go before, the rest is the name. */
function split(path: string): { readonly name: string; readonly prefix: string } {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: '' };
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return { name, prefix };
  }
  throw new Error(`The path is too long for a tar archive: ${path}`);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
