/** A file as the records of a ZIP archive tell of it. */
export interface ZipMember {
  /** Its path in UTF-8. */
  readonly name: Uint8Array;
  readonly method: (typeof zipMethods)[keyof typeof zipMethods];
  readonly crc: number;
  /** Its length as it stands in the archive, and as it is. */
  readonly packed: number;
  readonly bytes: number;
}

export const zipMethods = { stored: 0, deflated: 8 } as const;

/** Every file is said to be of 1 January 2000, midnight, that the same files give the same bytes. */
const day = ((2000 - 1980) << 9) | (1 << 5) | 1;
const [needed, utf8Names] = [20, 0x0800];

/** What stands before the bytes of a file (APPNOTE 6.3, 4.3.7). */
export function memberHeader(member: ZipMember): Uint8Array {
  return record([four(0x04034b50), two(needed), ...factsOf(member), two(0)], member.name);
}

/** What the directory says of a file whose header begins at an offset. */
export function directoryEntry(member: ZipMember, at: number): Uint8Array {
  return record(
    [
      ...[four(0x02014b50), two(needed), two(needed)],
      ...factsOf(member),
      ...[two(0), two(0), two(0), two(0), four(0), four(at)],
    ],
    member.name,
  );
}

/** What ends an archive: where its directory is, and how much of it. */
export function directoryEnd({
  count,
  start,
  bytes,
}: Readonly<Record<'count' | 'start' | 'bytes', number>>): Uint8Array {
  return record([
    ...[four(0x06054b50), two(0), two(0), two(count), two(count)],
    ...[four(bytes), four(start), two(0)],
  ]);
}

/** What header and directory both say of a file. */
function factsOf({ name, method, crc, packed, bytes }: ZipMember): readonly Field[] {
  return [
    ...[two(utf8Names), two(method), two(0), two(day)],
    ...[four(crc), four(packed), four(bytes), two(name.length)],
  ];
}

/** A number, lowest byte first. */
interface Field {
  readonly size: 2 | 4;
  readonly value: number;
}

function two(value: number): Field {
  return { size: 2, value };
}

function four(value: number): Field {
  return { size: 4, value };
}

function record(fields: readonly Field[], rest: Uint8Array = new Uint8Array()): Uint8Array {
  const length = fields.reduce((sum, { size }) => sum + size, 0);
  const bytes = new Uint8Array(length + rest.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { size, value } of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  bytes.set(rest, length);
  return bytes;
}
