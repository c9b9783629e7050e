import { IndexFault } from './index-fault.ts';
import type { FileRange, ReadRange } from './read-range.ts';
import { remembered } from './remembered.ts';

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
  const knowsRange = new Map<string, Promise<boolean>>();
  let wasAsked = false;

  const ask = (file: string, range?: string): Promise<Response> => {
    // A browser that has no such signal leaves it to whoever waits to give up.
    const signal = AbortSignal.timeout?.(limit);
    const reply = fetch(base + file, {
      cache: 'no-store',
      ...(signal && { signal }),
      ...(range !== undefined && { headers: { Range: `bytes=${range}` } }),
    });
    return answered(reply, file);
  };
  const readWhole = async (file: string): Promise<Uint8Array> => {
    const isFirst = !wasAsked;
    wasAsked = true;
    const reply = await ask(file, isFirst ? '0-' : undefined);
    const bytes = await bodyOf(reply, file);
    // The first file tells whether the host knows Range, so that no trip is spent on asking.
    const all = { start: 0, end: bytes.length, of: bytes.length };
    if (isFirst && reply.status === 206 && sentRange(reply) === rangeText(all)) {
      void remembered(knowsRange, base, async () => true);
    }
    return bytes;
  };
  const slice = async (
    file: string,
    { start, end, of }: FileRange,
    read = readWhole,
  ): Promise<Uint8Array> => {
    const bytes = await remembered(whole, file, () => read(file));
    return sized(bytes, of, file).subarray(start, end);
  };
  const readPart = async (file: string, range: FileRange): Promise<Uint8Array> => {
    const known = knowsRange.get(base);
    if (whole.has(file) || (known && !(await known))) return slice(file, range);
    const { start, end } = range;
    const asked = ask(file, `${start}-${end - 1}`);
    void remembered(knowsRange, base, () => asked.then(({ status }) => status === 206));
    const reply = await asked;
    if (reply.status !== 206) return slice(file, range, () => bodyOf(reply, file));
    const encoding = reply.headers.get('content-encoding') ?? 'identity';
    if (encoding !== 'identity') throw new IndexFault('encoded', file, { detail: encoding });
    const sent = sentRange(reply);
    if (sent !== rangeText(range)) {
      throw new IndexFault('length', file, { detail: `Content-Range ${sent}` });
    }
    return sized(await bodyOf(reply, file), end - start, file);
  };
  return (file, range) => (range === undefined ? readWhole(file) : readPart(file, range));
}

/** A reply that has the file. @throws IndexFault */
export async function answered(request: Promise<Response>, file: string): Promise<Response> {
  const reply = await request.catch((cause: unknown) => fail(file, cause));
  if (reply.status === 404 || reply.status === 410) throw new IndexFault('missing', file);
  if (!reply.ok) throw new IndexFault('refused', file, { detail: `${reply.status}` });
  return reply;
}

/** The bytes of a reply. @throws IndexFault */
export async function bodyOf(reply: Response, file: string): Promise<Uint8Array> {
  return new Uint8Array(await reply.arrayBuffer().catch((cause: unknown) => fail(file, cause)));
}

function rangeText({ start, end, of }: FileRange): string {
  return `bytes ${start}-${end - 1}/${of}`;
}

function sentRange({ headers }: Response): string | null {
  return headers.get('content-range');
}

function sized(bytes: Uint8Array, length: number, file: string): Uint8Array {
  if (bytes.length === length) return bytes;
  throw new IndexFault('length', file, { detail: `${bytes.length} ≠ ${length}` });
}

function fail(file: string, cause: unknown): never {
  const isSlow = cause instanceof Error && cause.name === 'TimeoutError';
  throw new IndexFault(isSlow ? 'slow' : 'unreachable', file, { cause });
}
