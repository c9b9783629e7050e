import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticServer } from '#cli/static-server.ts';

let folder = '';
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-serve-'));
  mkdirSync(join(folder, 'site/曲江区/2023'), { recursive: true });
  mkdirSync(join(folder, 'site/empty'));
  const files = {
    'index.html': '<h1>首页</h1>',
    '404.html': '<h1>没有这一页</h1>',
    '曲江区/2023/index.html': '<h1>曲江</h1>',
    '2023.md': '# 报告',
    '2023.txt': '报告',
    '2023.json': '{}',
    'grams.bin': '0123456789',
    'empty.txt': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'site', name), text);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'site-beside'));
  writeFileSync(join(folder, 'site-beside/secret.txt'), 'secret');
  server = staticServer(join(folder, 'site'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is written: `fetch` would tidy `..` away. */
function ask(path: string, { method = 'GET', headers = {}, of = server } = {}): Promise<Answer> {
  const { port } = of.address() as AddressInfo;
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body }),
      );
    });
    sent.on('error', fail).end();
  });
}

test.each([
  ['/', 'text/html; charset=utf-8', '<h1>首页</h1>'],
  ['/?q=%E8%A1%8C', 'text/html; charset=utf-8', '<h1>首页</h1>'],
  [`/${encodeURIComponent('曲江区')}/2023/`, 'text/html; charset=utf-8', '<h1>曲江</h1>'],
  ['/2023.md', 'text/markdown; charset=utf-8', '# 报告'],
  ['/2023.txt', 'text/plain; charset=utf-8', '报告'],
  ['/2023.json', 'application/json; charset=utf-8', '{}'],
  ['/grams.bin', 'application/octet-stream', '0123456789'],
  ['/empty.txt', 'text/plain; charset=utf-8', ''],
])('%s is served as %s', async (path, type, body) => {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe(type);
  expect(answer.body).toBe(body);
});

describe('a part of a file', () => {
  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-20', 416, '', 'bytes */10'],
    ['bytes=0-1,3-4', 200, '0123456789', undefined],
  ])('%s is answered with %i', async (range, status, body, contentRange) => {
    const answer = await ask('/grams.bin', { headers: { range } });
    expect(answer.status).toBe(status);
    expect(answer.body).toBe(body);
    expect(answer.headers['content-range']).toBe(contentRange);
  });

  test('is refused for the whole when the file is another one by now', async () => {
    const headers = { range: 'bytes=2-4', 'if-range': '"other"' };
    expect((await ask('/grams.bin', { headers })).status).toBe(200);
  });
});

test('an unchanged file is not sent again', async () => {
  const { etag = '' } = (await ask('/2023.txt')).headers;
  const again = await ask('/2023.txt', { headers: { 'if-none-match': etag } });
  expect([again.status, again.body]).toEqual([304, '']);
});

test('HEAD gives the length and no body', async () => {
  const answer = await ask('/grams.bin', { method: 'HEAD' });
  expect([answer.status, answer.headers['content-length'], answer.body]).toEqual([200, '10', '']);
});

test('a folder is sent on to its address with a slash, query kept', async () => {
  const path = `/${encodeURIComponent('曲江区')}/2023`;
  const answer = await ask(`${path}?a=b`);
  expect([answer.status, answer.headers.location]).toEqual([301, `${path}/?a=b`]);
});

test.each(['/nothing', '/empty/', '/2023.txt/', '/%', '/%00', '/..%5csecret.txt'])(
  '%s is not there, and says so with the archive’s own page',
  async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.body]).toEqual([404, '<h1>没有这一页</h1>']);
  },
);

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/a/../../secret.txt',
  '/../site-beside/secret.txt',
  '//../secret.txt',
])('%s leads nowhere outside the folder', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('secret');
});

test('a folder’s address with two slashes never leads to another host', async () => {
  const { headers } = await ask(`//${encodeURIComponent('曲江区')}/2023`);
  expect(headers.location).not.toMatch(/^\/\//u);
});

test('what is not for reading is refused', async () => {
  const answer = await ask('/', { method: 'POST' });
  expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
});

describe('a site under a path', () => {
  let under: Server;
  beforeAll(async () => {
    under = staticServer(join(folder, 'site'), '/nianbao/');
    await new Promise<void>((done) => under.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    under.closeAllConnections();
    under.close();
  });

  test.each([
    { path: '/nianbao/', status: 200, says: '首页' },
    { path: '/nianbao/2023.md', status: 200, says: '# 报告' },
    { path: '/', status: 302, location: '/nianbao/' },
    { path: '/nianbao', status: 302, location: '/nianbao/' },
    { path: '/nianbao/empty', status: 404, says: '没有这一页' },
    { path: '/2023.md', status: 404, says: '没有这一页' },
    { path: '/nianbao/../2023.md', status: 404, says: '没有这一页' },
    { path: '/nianbao/../../secret.txt', status: 404, says: '没有这一页' },
  ])('$path is answered with $status', async ({ path, status, says = '', location }) => {
    const answer = await ask(path, { of: under });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(says);
    expect(answer.headers.location).toBe(location);
  });
});
