import type { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { noteFaults } from './note-faults.ts';

/** Where a page finds what notes its faults, on whatever host. */
const noting = '/note-faults.js';

/**
 * Stands between a browser and all hosts and tells what it sees, by the names that Playwright has for it:
 * `request`, `response` and `requestfailed`. It has each page load {@link noteFaults} before all else.
 *
 * @returns its host and port, and what stops it
 */
export async function startWatchingProxy(
  events: EventEmitter,
): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server = createServer((asked, response) => pass(asked, response, events));
  // Of an encrypted line no more is known than where it would have led.
  server.on('connect', ({ url }, line) => {
    events.emit('request', { url: () => `https://${url}/` });
    line.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

function pass(asked: IncomingMessage, response: ServerResponse, events: EventEmitter): void {
  const { url = '', method, headers } = asked;
  if (new URL(url).pathname === noting) {
    response.setHeader('content-type', 'text/javascript');
    response.end(`(${noteFaults})()`);
    return;
  }
  events.emit('request', { url: () => url });
  // Pages come as they are, not packed, and each line is closed by who has had it.
  const plain = { ...headers, 'accept-encoding': 'identity' };
  const further = request(url, { method, headers: plain, agent: false }, (answer) => {
    events.emit('response', { url: () => url, status: () => answer.statusCode ?? 0 });
    void hand(answer, response);
  });
  further.on('error', () => {
    if (!response.destroyed) events.emit('requestfailed', { url: () => url });
    if (!response.headersSent) response.writeHead(502);
    response.end();
  });
  response.on('close', () => further.destroy());
  asked.pipe(further);
}

async function hand(answer: IncomingMessage, response: ServerResponse): Promise<void> {
  const { statusCode = 502, headers } = answer;
  if (statusCode === 304 || !headers['content-type']?.startsWith('text/html')) {
    response.writeHead(statusCode, headers);
    answer.pipe(response);
    return;
  }
  const { 'content-length': _, ...others } = headers;
  const html = await text(answer);
  response.writeHead(statusCode, others);
  response.end(
    html.replace(/<head>|(?<=<!doctype html>)|^/iu, `$&<script src="${noting}"></script>`),
  );
}
