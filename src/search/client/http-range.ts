import { IndexFault } from './index-fault.ts';
import type { FileRange, ReadRange } from './read-range.ts';

export interface HttpRangeOptions {
  /** How long one file may take, in milliseconds; 7,000 if absent. */
  readonly limit?: number;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Reads an index over HTTP.
 *
 * A host that ignores Range and sends whole files (200) is read too: each file once. The browser's
 * own cache is not used: Chromium's lets parallel requests for one file wait for each other.
 *
 * @param base Address of the folder of the index, with a slash at the end.
 */
export function httpRange(base: string, options: HttpRangeOptions = {}): ReadRange {
  const { limit = 7000, fetch = globalThis.fetch } = options;
  const whole = new Map<string, Promise<Uint8Array>>();
  let knowsRange: Promise<boolean> | undefined;

  let wasAsked = false;

  const readWhole = async (file: string): Promise<Uint8Array> => {
    const isFirst = !wasAsked;
    wasAsked = true;
    const reply = await request(file, isFirst ? 'bytes=0-' : undefined);
    const bytes = await bodyOf(reply, file);
    // The first file tells whether the host knows Range, so that no trip is spent on asking.
    if (isFirst && isWholeRange(reply, bytes.length)) knowsRange ??= Promise.resolve(true);
    return bytes;
  };
  const readPart = async (file: string, range: FileRange): Promise<Uint8Array> => {
    if (whole.has(file)) return slice(file, range);
    const first = knowsRange === undefined;
    if (!first && !(await knowsRange)) return slice(file, range);
    const reply = request(file, `bytes=${range.start}-${range.end - 1}`);
    if (first) {
      knowsRange = reply.then(({ status }) => status === 206);
      knowsRange.catch(() => {
        knowsRange = undefined;
      });
    }
    return partOf(await reply, file, range);
  };
  return (file, range) => (range === undefined ? readWhole(file) : readPart(file, range));

  async function request(file: string, range?: string): Promise<Response> {
    // A browser that has no such signal leaves it to whoever waits to give up.
    const signal = AbortSignal.timeout?.(limit);
    const reply = await fetch(base + file, {
      cache: 'no-store',
      ...(signal && { signal }),
      ...(range !== undefined && { headers: { Range: range } }),
    }).catch((cause: unknown) => fail(file, cause));
    if (reply.status === 404 || reply.status === 410) throw new IndexFault('missing', file);
    if (!reply.ok) throw new IndexFault('refused', file, { detail: `${reply.status}` });
    return reply;
  }

  async function partOf(reply: Response, file: string, range: FileRange): Promise<Uint8Array> {
    if (reply.status !== 206) {
      whole.set(file, keptWhile(bodyOf(reply, file)));
      return slice(file, range);
    }
    const encoding = reply.headers.get('content-encoding') ?? 'identity';
    if (encoding !== 'identity') throw new IndexFault('encoded', file, { detail: encoding });
    const { start, end, of } = range;
    const sent = reply.headers.get('content-range') ?? '';
    if (sent !== `bytes ${start}-${end - 1}/${of}`) {
      throw new IndexFault('length', file, { detail: sent || 'Content-Range 缺失' });
    }
    return sized(await bodyOf(reply, file), end - start, file);
  }

  async function slice(file: string, { start, end, of }: FileRange): Promise<Uint8Array> {
    const body = whole.get(file) ?? keptWhile(readWhole(file));
    whole.set(file, body);
    return sized(await body, of, file).subarray(start, end);
  }

  /** Forgets a download that failed, so that it can be tried again. */
  function keptWhile(body: Promise<Uint8Array>): Promise<Uint8Array> {
    body.catch(() => {
      for (const [file, kept] of whole) if (kept === body) whole.delete(file);
    });
    return body;
  }
}

function isWholeRange({ status, headers }: Response, length: number): boolean {
  return status === 206 && headers.get('content-range') === `bytes 0-${length - 1}/${length}`;
}

async function bodyOf(reply: Response, file: string): Promise<Uint8Array> {
  return new Uint8Array(await reply.arrayBuffer().catch((cause: unknown) => fail(file, cause)));
}

function sized(bytes: Uint8Array, length: number, file: string): Uint8Array {
  if (bytes.length === length) return bytes;
  throw new IndexFault('length', file, { detail: `${bytes.length} ≠ ${length}` });
}

function fail(file: string, cause: unknown): never {
  const isSlow = cause instanceof Error && cause.name === 'TimeoutError';
  throw new IndexFault(isSlow ? 'slow' : 'unreachable', file, { cause });
}
