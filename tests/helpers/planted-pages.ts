import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gbOf } from './gb-of.ts';

/** A page as its host serves it, and what is to be told of it. */
export interface PlantedPage {
  readonly name: string;
  readonly expected: 'same' | 'changed' | 'moved' | 'gone' | 'unknown';
  /** Words that what is said has to hold. */
  readonly says?: string;
  readonly serve: (response: ServerResponse, page: ServedPage) => void;
}

/** What a planted page is made of. */
interface ServedPage {
  readonly request: IncomingMessage;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A page of a government's site around some lines. */
export function pageOf(
  { title, lines }: Omit<ServedPage, 'request'>,
  around = '今天是2026年11月28日',
): string {
  const text = lines.map((line) => `<p>${line}</p>`).join('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}_某县人民政府</title></head><body>
<div class="top">${around}，浏览次数：${around.length}</div><h1>${title}</h1><div id="zoom">${text}</div>
<div class="foot">主办：某县人民政府</div></body></html>`;
}

function send(response: ServerResponse, html: string | Buffer, charset = 'utf-8'): void {
  response.writeHead(200, { 'content-type': `text/html; charset=${charset}` }).end(html);
}

/** Pages of the same text, with one line another. */
function withLines(change: (lines: readonly string[]) => readonly string[]): PlantedPage['serve'] {
  return (response, { title, lines }) => send(response, pageOf({ title, lines: change(lines) }));
}

const longest = (lines: readonly string[]) =>
  lines.toSorted((a, b) => b.length - a.length)[0] ?? '';
const withLongest = (change: (line: string) => string) =>
  withLines((lines) => lines.map((line) => (line === longest(lines) ? change(line) : line)));
const withFigure = (lines: readonly string[]) => {
  const counted = longest(lines.filter((line) => /\d+[件次]/u.test(line)));
  return lines.map((line) => (line === counted ? line.replace(/\d+(?=[件次])/u, '7654321') : line));
};
const answer =
  (status: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end();
const inGb = (html: string) => gbOf(html.replace('utf-8', 'gb2312'));

/** Everything that may become of a page, and what is no change of its report. */
export const plantedPages: readonly PlantedPage[] = [
  { name: 'as it was', expected: 'same', serve: (response, page) => send(response, pageOf(page)) },
  {
    name: 'other furniture',
    expected: 'same',
    serve: (response, page) => send(response, pageOf(page, '访客您好。本站已改版')),
  },
  {
    name: 'full width for half',
    expected: 'same',
    serve: withLines((lines) => lines.map((line) => line.replaceAll(',', '，'))),
  },
  {
    name: 'GB 18030',
    expected: 'same',
    serve: (response, page) => send(response, inGb(pageOf(page)), 'gb2312'),
  },
  {
    name: 'GB 18030 that is called UTF-8',
    expected: 'same',
    serve: (response, page) => send(response, gbOf(pageOf(page))),
  },
  {
    name: 'UTF-8 that is called GBK',
    expected: 'same',
    serve: (response, page) => send(response, pageOf(page), 'gbk'),
  },
  { name: 'known by its tag', expected: 'same', serve: tagged },
  { name: 'slow', expected: 'same', serve: dripped },
  {
    name: 'one figure',
    expected: 'changed',
    says: '7654321',
    serve: withLines(withFigure),
  },
  {
    name: 'a sentence more',
    expected: 'changed',
    says: '另行补充',
    serve: withLongest((line) => `${line}另行补充一句。`),
  },
  {
    name: 'a sentence less',
    expected: 'changed',
    serve: withLongest((line) => line.replace(/[^。；;，,]+[。；;，,]/u, '')),
  },
  {
    name: 'a paragraph more',
    expected: 'changed',
    says: '更正说明',
    serve: withLines((lines) =>
      lines.toSpliced(Math.ceil(lines.length / 2), 0, '更正说明：上文有误。'),
    ),
  },
  {
    name: 'a paragraph less',
    expected: 'changed',
    serve: withLines((lines) => lines.filter((line) => line !== longest(lines))),
  },
  {
    name: 'another title',
    expected: 'changed',
    says: '标题',
    serve: (response, { lines }) => send(response, pageOf({ title: '某某文件', lines })),
  },
  { name: 'moved', expected: 'moved', says: '/now/', serve: toPlace((path) => `/now${path}`) },
  { name: 'home page', expected: 'gone', says: '首页', serve: answer(302, { location: '/' }) },
  {
    name: 'another page',
    expected: 'gone',
    says: '别的页',
    serve: answer(302, { location: '/elsewhere.html' }),
  },
  { name: '404', expected: 'gone', says: '404', serve: answer(404) },
  { name: '410', expected: 'gone', says: '410', serve: answer(410) },
  {
    name: 'a page that says it is gone',
    expected: 'gone',
    says: '已经没有',
    serve: (response) =>
      send(response, '<html><body><p>您访问的页面不存在或已删除</p></body></html>'),
  },
  { name: 'another text', expected: 'gone', serve: (response) => send(response, elsewhere) },
  { name: '403', expected: 'unknown', says: '403', serve: answer(403) },
  { name: '500', expected: 'unknown', says: '500', serve: answer(500) },
  { name: 'no answer', expected: 'unknown', says: '等得太久', serve: () => undefined },
  { name: 'broken off', expected: 'unknown', says: '断了', serve: brokenOff },
  {
    name: 'half a page',
    expected: 'unknown',
    says: '不完整',
    serve: (response, page) => send(response, pageOf(page).slice(0, pageOf(page).length / 2)),
  },
  {
    name: 'a page for a script',
    expected: 'unknown',
    serve: (response) => send(response, '<html><body>请稍候<script>go()</script></body></html>'),
  },
  { name: 'round and round', expected: 'unknown', says: '尽头', serve: toPlace((path) => path) },
  {
    name: 'forbidden',
    expected: 'unknown',
    says: 'robots',
    serve: (response, page) => send(response, pageOf(page)),
  },
];

const elsewhere = pageOf({
  title: '某县二〇二六年招聘公告',
  lines: Array.from(
    { length: 20 },
    (_, at) => `第${at + 1}项：招聘工作人员若干名，报名者请到人事部门办理手续。`,
  ),
});

function toPlace(place: (path: string) => string): PlantedPage['serve'] {
  return (response, { request, title, lines }) => {
    const { url = '' } = request;
    if (url.startsWith('/now/')) send(response, pageOf({ title, lines }));
    else response.writeHead(301, { location: place(url) }).end();
  };
}

function dripped(response: ServerResponse, page: ServedPage): void {
  const html = Buffer.from(pageOf(page));
  response.writeHead(200, { 'content-type': 'text/html' });
  for (let at = 0; at < html.length; at += 1000) response.write(html.subarray(at, at + 1000));
  response.end();
}

/** Sent whole to those alone who do not have it. */
function tagged(response: ServerResponse, page: ServedPage): void {
  const etag = '"1"';
  if (page.request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else response.writeHead(200, { etag, 'content-type': 'text/html' }).end(pageOf(page));
}

function brokenOff(response: ServerResponse, page: ServedPage): void {
  const html = pageOf(page);
  response.writeHead(200, { 'content-length': Buffer.byteLength(html) });
  response.write(html.slice(0, 500), () => response.destroy());
}

/** Which reports the server has, by the first step of their paths. */
export type ServedReports = Readonly<Record<string, Omit<ServedPage, 'request'>>>;

/** Serves every planted page of every report: `/<report>/<number of the page>.html`. */
export async function servePlanted(
  reports: ServedReports,
): Promise<{ origin: string; server: Server; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { url = '' } = request;
    asked.push(url);
    if (url === '/robots.txt') return void response.end(robots);
    const [name = '', number = ''] = url
      .replace(/^\/now\//u, '/')
      .slice(1)
      .split('/');
    const [report, page] = [reports[name], plantedPages[Number.parseInt(number, 10)]];
    if (report && page) page.serve(response, { request, ...report });
    else send(response, elsewhere);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, asked, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const robots = `User-agent: *
Disallow: /*/${plantedPages.length - 1}.html$
Crawl-delay: 0
`;
