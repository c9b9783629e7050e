import { inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';

/** What is in a ZIP file, or why it is not unpacked, in Chinese. */
export type Unzipped =
  | { readonly members: ReadonlyMap<string, Uint8Array> }
  | { readonly fault: string };

/**
 * Unpacks the members of a ZIP file that have a use, within {@link limits}; a member that is
 * damaged is left out.
 *
 * @param isOfUse by its name. The others are only measured
 */
export function unzip(bytes: Uint8Array, isOfUse: (name: string) => boolean): Unzipped {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end === -1 || end + 22 > view.length) return incomplete;
  const count = view.readUInt16LE(end + 10);
  if (count > limits.zipEntries) return { fault: `里面有 ${count} 个成员，太多。` };
  const allowed = Math.min(limits.zipBytes, limits.zipRatio * view.length);
  const members = new Map<string, Uint8Array>();
  let total = 0;
  let at = view.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    const member = memberAt(view, at);
    if (member === undefined) return incomplete;
    const plain = unpacked(member, allowed - total);
    if (plain === 'too large') return { fault: '解压后太大，像是压缩炸弹。' };
    total += plain?.length ?? 0;
    if (plain !== undefined && isOfUse(member.name)) members.set(member.name, plain);
    at = member.next;
  }
  return { members };
}

const incomplete = { fault: '压缩结构不完整，文件可能没有下载完。' };

interface Member {
  /** Its path, with `/`. */
  readonly name: string;
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
  const name = at + 46 + view.readUInt16LE(at + 28);
  return {
    name: view.toString('utf8', at + 46, name).replaceAll('\\', '/'),
    method: view.readUInt16LE(at + 10),
    packed: view.subarray(start, start + view.readUInt32LE(at + 20)),
    next: name + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32),
  };
}

/** Its real size counts: what the directory says may be false. */
function unpacked({ method, packed }: Member, most: number): Buffer | 'too large' | undefined {
  if (method === 0) return packed.length <= most ? packed : 'too large';
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooBig =
      error instanceof RangeError ||
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return tooBig ? 'too large' : undefined;
  }
}
