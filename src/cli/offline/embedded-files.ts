import type { PackedFile } from '#archive/downloads/tar-entry.ts';

/** Bytes that a script brings at once. A multiple of three, that pieces in base 64 have no ends. */
const piece = 3 * 2 ** 17;

/** What pages ask for with `fetch`, and others that no script asks for. */
const asked =
  /^(?:exact\/|search\/.+\.json$|compare\/reports\.json$|reports\/[^.]+(?:\.outline)?\.json$|sources\/.+\.txt$|data\/manifest-\d+\.json$)/u;

/** Whether pages ask for a file. */
export function isAsked(path: string): boolean {
  return asked.test(path);
}

/** A file as scripts that bring it, piece by piece: `offline/client.ts` puts it together again. */
export function embeddedFile({ path, bytes }: PackedFile): readonly PackedFile[] {
  const count = Math.ceil(bytes.length / piece);
  return Array.from({ length: count }, (_, at) => {
    const written = Buffer.from(bytes.subarray(at * piece, (at + 1) * piece)).toString('base64');
    return bringing(`${path}.${at}`, written);
  });
}

/** The list of what is brought so, by the length of each file in bytes. */
export function embeddedList(bytes: Readonly<Record<string, number>>): PackedFile {
  return bringing('list', { piece, bytes });
}

function bringing(name: string, value: unknown): PackedFile {
  const call = `nianbaoBring(${JSON.stringify(name)},${JSON.stringify(value)})\n`;
  return { path: `files/${name}.js`, bytes: Buffer.from(call) };
}
