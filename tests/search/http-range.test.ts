import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExactSearch } from '#search/client/exact-search.ts';
import { faultText } from '#search/client/fault-text.ts';
import { httpRange } from '#search/client/http-range.ts';
import { IndexFault } from '#search/client/index-fault.ts';
import { parseQuery } from '#search/client/parse-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { folderRange } from '#search/read-folder.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { variedDocuments } from './sample-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'http-range-'));
const current = join(folder, 'current');
const former = join(folder, 'former');
const shape = { heavyBytes: 1000, inlineBytes: 100, blockBytes: 256 };

/** What a host can do to a file; `undefined` leaves the connection open for ever. */
type Trouble = (file: Buffer, range: ByteRange | undefined) => Reply | undefined;

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: Buffer;
}

const healthy: Trouble = (file, range) => {
  if (range === undefined) return { status: 200, body: file };
  const body = file.subarray(range.start, range.end);
  return { status: 206, headers: { 'content-range': sent(range, file) }, body };
};

const troubles: Readonly<Record<string, Trouble>> = {
  missing: () => ({ status: 404, body: Buffer.from('not found') }),
  'an error of the server': () => ({ status: 500, body: Buffer.from('error') }),
  'a page instead': () => ({ status: 200, body: Buffer.from('<!doctype html>') }),
  truncated: (file, range) => {
    const reply = healthy(file, range);
    return reply && { ...reply, body: reply.body.subarray(0, -3) };
  },
  garbage: (file, range) => {
    const reply = healthy(file, range);
    return reply && { ...reply, body: Buffer.from(reply.body.map((byte) => byte ^ 0x20)) };
  },
  'one bit turned': (file, range) => {
    const reply = healthy(file, range);
    const body = Buffer.from(reply?.body ?? '');
    const middle = body.length >> 1;
    body[middle] = (body[middle] ?? 0) ^ 1;
    return reply && { ...reply, body };
  },
  'another stretch': (file, range) =>
    range === undefined
      ? { status: 200, body: file.subarray(1) }
      : { ...healthy(file, range), status: 206, body: file.subarray(0, range.end - range.start) },
  'another stretch, and says so': (file, range) =>
    range === undefined
      ? { status: 200, body: file.subarray(1) }
      : healthy(file, { start: 0, end: range.end - range.start }),
  'compressed on the way': (file, range) => {
    const reply = healthy(file, range);
    if (reply === undefined) return undefined;
    const headers = { ...reply.headers, 'content-encoding': 'gzip' };
    return { ...reply, headers, body: gzipSync(reply.body) };
  },
  'no answer': () => undefined,
};

let trouble: Readonly<Record<string, Trouble>> = {};
let ignoresRange = false;
let requests = 0;
let server: Server;
let address: string;

beforeAll(async () => {
  writeIndex(current, variedDocuments(30), shape);
  writeIndex(former, variedDocuments(29), shape);
  server = createServer(({ url = '', headers }, response) => {
    requests += 1;
    const name = url.slice(1);
    const range = ignoresRange ? undefined : rangeOf(headers.range);
    const does = trouble[name.replace(/^[0-9a-f]+\//u, '')] ?? healthy;
    const reply = does(readFileSync(join(current, name)), range);
    if (reply !== undefined) send(response, reply);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Together they need every file. */
const queries = ['的', '行政复议', '"行政复议、"', '法治政府建设', '监督管理制度的落实'];

describe('a search over HTTP', () => {
  test('answers as from the file system', async () => {
    trouble = {};
    expect(await answers(address)).toEqual(await answersFrom(folderRange(current)));
  });

  test('answers from a host that ignores Range, reading each file once', async () => {
    trouble = {};
    ignoresRange = true;
    requests = 0;
    const found = await answers(address);
    ignoresRange = false;
    expect(found).toEqual(await answersFrom(folderRange(current)));
    expect(requests).toBeLessThanOrEqual(2 * 8);
  });

  test('answers from a host that ignores Range and compresses', async () => {
    trouble = { 'grams-0.bin': troubles['compressed on the way'] as Trouble };
    ignoresRange = true;
    const found = await answers(address);
    ignoresRange = false;
    expect(found).toEqual(await answersFrom(folderRange(current)));
  });

  test('reads a small file once, whatever is asked', async () => {
    const few = join(folder, 'few');
    writeIndex(few, variedDocuments(2), shape);
    const asked: string[] = [];
    const read = folderRange(few);
    await answersFrom((file, range) => {
      asked.push(file.replace(/^.*\//u, ''));
      return read(file, range);
    });
    const ofOffsets = asked.filter((file) => file === 'text-offsets-0.bin');
    expect(ofOffsets).toHaveLength(asked.filter((file) => file === 'current.json').length);
  });

  test('says that an index is stale when its build was replaced', async () => {
    trouble = {};
    const search = await openExactSearch(httpRange(address));
    trouble = { 'current.json': replacedCurrent, 'grams-0.bin': troubles.missing as Trouble };
    const { query = { clauses: [] } } = parseQuery('行政复议', isSearchable);
    await expect(search.find(query)).rejects.toMatchObject({ kind: 'stale' });
    trouble = {};
  });
});

describe.each(Object.entries(troubles))('with %s', (name, does) => {
  const files = ['current.json', 'grams-0.bin', 'postings-0.bin', 'texts-0.bin'];
  const tables = ['text-offsets-0.bin', 'reports-0.bin', 'sections-0.bin'];

  test.each([...files, ...tables])(
    '%s, a search answers rightly or says what is wrong',
    async (file) => {
      const expected = await answersFrom(folderRange(current));
      trouble = { [file]: does };
      const found = await answers(address, name === 'no answer' ? 200 : undefined);
      trouble = {};
      for (const [at, answer] of found.entries()) {
        if (typeof answer !== 'string') expect(answer).toEqual(expected[at]);
      }
      const isHarmless =
        (name === 'compressed on the way' && file.endsWith('.json')) ||
        // Of what is read in one piece there is no other stretch.
        (name.startsWith('another stretch') && /^(?:reports|sections)/u.test(file));
      expect(found.some((answer) => typeof answer === 'string')).toBe(!isHarmless);
    },
  );
});

test('with files of a former build, a search answers rightly or says what is wrong', async () => {
  const [directory] = readdirSync(former).filter((name) => !name.endsWith('.json'));
  const expected = await answersFrom(folderRange(current));
  for (const name of readdirSync(join(former, directory ?? ''))) {
    const old = readFileSync(join(former, directory ?? '', name));
    trouble = { [name]: (_, range) => healthy(old, range) };
    for (const [at, answer] of (await answers(address)).entries()) {
      if (typeof answer !== 'string') expect(answer).toEqual(expected[at]);
    }
  }
  trouble = {};
});

/** For each query its answer, or the fault in words. */
function answers(from: string, limit?: number): Promise<readonly unknown[]> {
  return answersFrom(httpRange(from, limit === undefined ? {} : { limit }));
}

async function answersFrom(
  read: Parameters<typeof openExactSearch>[0],
): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const text of queries) {
    try {
      const search = await openExactSearch(read);
      const { query = { clauses: [] } } = parseQuery(text, isSearchable);
      const { hits } = await search.find(query, { filters: { level: ['县', '乡', '市'] } });
      const { sections, reports, facets } = await search.count(
        query,
        { part: ['plan'] },
        { mostBlocks: Infinity },
      );
      const places = hits.map(({ document, at }) => [document.report, document.lines, at]);
      found.push({ places, sections, reports, facets });
    } catch (fault) {
      if (!(fault instanceof IndexFault)) throw fault;
      found.push(faultText(fault));
    }
  }
  return found;
}

function replacedCurrent(): Reply {
  const now = JSON.parse(readFileSync(join(current, 'current.json'), 'utf8'));
  return { status: 200, body: Buffer.from(JSON.stringify({ ...now, directory: 'other' })) };
}

function rangeOf(header: string | undefined): ByteRange | undefined {
  const match = /^bytes=(\d+)-(\d+)$/u.exec(header ?? '');
  return match === null ? undefined : { start: Number(match[1]), end: Number(match[2]) + 1 };
}

function sent({ start, end }: ByteRange, file: Buffer): string {
  return `bytes ${start}-${end - 1}/${file.length}`;
}

function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}
