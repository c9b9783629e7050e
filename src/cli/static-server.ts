import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ByteRange, parseByteRange } from './byte-range.ts';
import { contentTypeOf } from './content-types.ts';
import { findStaticFile } from './static-file.ts';

/**
 * Serves a folder as a static host does: `index.html` of folders, `404.html` for what is missing,
 * parts of files on request, and nothing outside the folder.
 *
 * @param base what the folder stands under, with a slash at both ends
 */
export function staticServer(root: string, base = '/'): Server {
  return createServer((request, response) => {
    answer(request, response, { root, base }).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { root, base }: { readonly root: string; readonly base: string },
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  if (base !== '/' && (path === '/' || `${path}/` === base)) {
    response.writeHead(302, { location: base }).end();
    return;
  }
  if (!path.startsWith(base)) return sendMissing(request, response, join(root, '404.html'));
  const found = await findStaticFile(root, path.slice(base.length - 1));
  if (found.kind === 'file') return sendFile(request, response, found.path);
  if (found.kind === 'folder-without-slash') {
    // One slash only: `//host/` would lead to another host.
    const location = `${path.replace(/^\/+/u, '/')}/${query === undefined ? '' : `?${query}`}`;
    response.writeHead(301, { location }).end();
    return;
  }
  await sendMissing(request, response, join(root, '404.html'));
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const headers = {
    'accept-ranges': 'bytes',
    'cache-control': 'no-cache',
    'content-type': contentTypeOf(path),
    etag,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const asked = request.headers['if-range'] ?? etag;
  const range = asked === etag ? parseByteRange(request.headers.range, size) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
  } else if (range === undefined) {
    await send(request, response, { status: 200, headers, path, size });
  } else {
    const contentRange = `bytes ${range.first}-${range.last}/${size}`;
    const partHeaders = { ...headers, 'content-range': contentRange };
    await send(request, response, { status: 206, headers: partHeaders, path, size, range });
  }
}

async function sendMissing(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const page = await stat(path).catch(() => undefined);
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  const headers = { 'content-type': contentTypeOf(path) };
  await send(request, response, { status: 404, headers, path, size: page.size });
}

interface Reply {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly path: string;
  readonly size: number;
  readonly range?: ByteRange;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
): Promise<void> {
  const { first, last } = reply.range ?? { first: 0, last: reply.size - 1 };
  response.writeHead(reply.status, { ...reply.headers, 'content-length': last - first + 1 });
  if (request.method === 'HEAD' || last < first) response.end();
  else await pipeline(createReadStream(reply.path, { start: first, end: last }), response);
}
