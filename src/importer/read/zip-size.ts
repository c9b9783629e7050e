import { inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';

/** Why a ZIP file is not to be unpacked, in Chinese; `undefined` when nothing speaks against it. */
export function zipFault(bytes: Uint8Array): string | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end === -1 || end + 22 > view.length) return '压缩结构不完整，文件可能没有下载完。';
  const count = view.readUInt16LE(end + 10);
  if (count > limits.zipEntries) return `里面有 ${count} 个成员，太多。`;
  const allowed = Math.min(limits.zipBytes, limits.zipRatio * view.length);
  let total = 0;
  let at = view.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    const member = memberAt(view, at);
    if (member === undefined) return '压缩结构不完整，文件可能没有下载完。';
    const size = sizeOf(member.packed, { method: member.method, most: allowed - total });
    if (size === undefined) return '解压后太大，像是压缩炸弹。';
    total += size;
    at = member.next;
  }
  return undefined;
}

interface Member {
  readonly method: number;
  readonly packed: Buffer;
  /** Offset of the next entry of the directory. */
  readonly next: number;
}

/** One entry of the ZIP directory with its packed bytes. */
function memberAt(view: Buffer, at: number): Member | undefined {
  if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) return undefined;
  const local = view.readUInt32LE(at + 42);
  if (local + 30 > view.length || view.readUInt32LE(local) !== 0x04034b50) return undefined;
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  const names =
    view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  return {
    method: view.readUInt16LE(at + 10),
    packed: view.subarray(start, start + view.readUInt32LE(at + 20)),
    next: at + 46 + names,
  };
}

/** The real size: what the directory says may be false. `undefined` when it is more than `most`. */
function sizeOf(
  packed: Buffer,
  { method, most }: { readonly method: number; readonly most: number },
): number | undefined {
  if (method === 0) return packed.length <= most ? packed.length : undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    const tooBig =
      error instanceof RangeError ||
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    // A damaged member costs nothing here; the reader of the document will name it.
    return tooBig ? undefined : 0;
  }
}
