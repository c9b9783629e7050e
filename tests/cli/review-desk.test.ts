import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startMortalDesk } from '#tests/helpers/mortal-desk.ts';
import { serveDesk } from '#tests/helpers/random-review.ts';
import { writeSmallArchive } from '#tests/helpers/small-archive.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-desk-'));
const markdown = join(root, 'content/reports/440205/2023.md');
const annotations = join(root, 'content/annotations/440205/2023.txt');
const decisions = join(root, 'content/decisions/440205/2023.yaml');
const report = '/review/440205/2023/';
let desk: Awaited<ReturnType<typeof serveDesk>>;
let token = '';
let key = '';

beforeAll(async () => {
  desk = await serveDesk(root);
});
beforeEach(async () => {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  writeSmallArchive(root);
  const { body } = await ask(report);
  token = /data-token="([^"]+)"/u.exec(body)?.[1] ?? '';
  key = /<button type="button" id="(\w+)" data-state="written"[^>]*of&quot;/u.exec(body)?.[1] ?? '';
});
afterAll(() => {
  desk.server.closeAllConnections();
  desk.server.close();
  rmSync(root, { recursive: true });
});

describe('a decision', () => {
  test('that takes a figure away takes its mark out, and says so in the decisions', async () => {
    const before = readFileSync(markdown, 'utf8');
    expect(await decide({ choice: 'take-away', why: '不是全年的数' })).toBe(200);
    expect(readFileSync(markdown, 'utf8')).toBe(
      before.replace(':figure[42件]{of=fuyi.received}', '42件'),
    );
    expect(readFileSync(decisions, 'utf8')).toMatch(
      /^- \{ line: s1-p1, at: 10, kind: figure, words: 42件, says: fuyi\.received, by: 王芳, date: [\d-]{10}, why: 不是全年的数 \}\n$/u,
    );
  });

  test('is taken back, and every byte is as it was', async () => {
    const before = readFileSync(markdown, 'utf8');
    await decide({ choice: 'take-away' });
    expect(await decide({ choice: 'undo', key: '' })).toBe(200);
    expect([readFileSync(markdown, 'utf8'), existsSync(decisions)]).toEqual([before, false]);
    expect(await decide({ choice: 'undo', key: '' })).toBe(409);
  });

  test('is taken back by the next server too', async () => {
    const before = readFileSync(markdown, 'utf8');
    await decide({ choice: 'take-away' });
    const served = desk;
    desk = await serveDesk(root);
    token = /data-token="([^"]+)"/u.exec((await ask(report)).body)?.[1] ?? '';
    const code = await decide({ choice: 'undo', key: '' });
    desk.server.closeAllConnections();
    desk.server.close();
    desk = served;
    expect([code, readFileSync(markdown, 'utf8'), existsSync(decisions)]).toEqual([
      200,
      before,
      false,
    ]);
  });

  test('that changes a figure writes what was filled in', async () => {
    const fields = { kind: 'figure', words: '42件', of: 'fuyi.received', scope: '全区' };
    expect(await decide({ choice: 'change', fields })).toBe(200);
    expect(readFileSync(markdown, 'utf8')).toContain('一是受理行政复议案件42件，');
    expect(readFileSync(annotations, 'utf8')).toBe(
      's1-p1 :figure[42件]{of=fuyi.received scope=全区}\n',
    );
  });

  test.each([
    { name: 'an indicator that there is not', fields: { of: 'fuyi.nothing' } },
    { name: 'words that its line has not', fields: { of: 'fuyi.received', words: '43件' } },
    { name: 'a kind that there is not', fields: { kind: 'script' } },
  ])('of $name is refused, and no file is touched', async ({ fields }) => {
    const before = readFileSync(markdown, 'utf8');
    expect(await decide({ choice: 'change', fields })).toBe(409);
    expect([readFileSync(markdown, 'utf8'), existsSync(decisions)]).toEqual([before, false]);
  });
});

describe('the desk refuses', () => {
  test.each([
    { name: 'another origin', headers: { origin: 'http://evil.example' } },
    { name: 'a page of another site', headers: { 'sec-fetch-site': 'cross-site' } },
    { name: 'no origin', headers: { origin: '' } },
    {
      name: 'a name that was made to point here',
      headers: { host: 'evil.example', origin: 'http://evil.example' },
    },
    { name: 'a form', headers: { 'content-type': 'text/plain' } },
    { name: 'no token', headers: { 'x-review-token': '' } },
    {
      name: 'another token',
      headers: { 'x-review-token': '00000000-0000-0000-0000-000000000000' },
    },
  ])('a decision with $name', async ({ headers }) => {
    expect(await decide({ choice: 'take-away' }, headers)).toBe(403);
    expect(existsSync(decisions)).toBe(false);
  });

  test.each([
    '/review/../package.json',
    '/review/440205/2023/../../../package.json',
    '/review/%2e%2e/%2e%2e/package.json',
    '/review/440205/2099/',
    '/review/440205/2023.md',
    '/review/content/reports/440205/2023.md',
  ])('%s', async (path) => {
    expect((await ask(path)).status).toBe(404);
    expect(await decide({ choice: 'take-away' }, {}, path)).toBeGreaterThanOrEqual(404);
  });

  test.each([
    { name: 'no JSON', body: '{' },
    {
      name: 'an unknown choice',
      body: JSON.stringify({ choice: 'delete', by: '王芳', why: '', fields: {} }),
    },
    { name: 'nobody', body: JSON.stringify({ choice: 'take', by: '', why: '', fields: {} }) },
    {
      name: 'a line break in the reason',
      body: JSON.stringify({ choice: 'take', by: '王芳', why: 'a\nb', fields: {} }),
    },
    { name: 'more than any decision has', body: `"${'x'.repeat(70_000)}"` },
  ])('$name', async ({ body }) => {
    expect(await post(report, body)).toBe(400);
  });

  test('to be read under a foreign name', async () => {
    expect((await ask(report, { host: 'evil.example' })).status).toBe(403);
  });
});

test('a server that is killed loses at most the decision that it had not confirmed', async () => {
  const served = desk;
  const before = readFileSync(markdown, 'utf8');
  try {
    const mortal = await startMortalDesk(root);
    desk = { ...desk, origin: mortal.origin };
    const { body } = await ask(report);
    token = /data-token="([^"]+)"/u.exec(body)?.[1] ?? '';
    expect(await decide({ choice: 'take-away', why: '先定的' })).toBe(200);
    const other = /id="(\w+)" data-state="written"[^>]*work&quot;/u.exec(body)?.[1];
    const unconfirmed = decide({ choice: 'take-away', key: other }).catch(() => 0);
    await mortal.kill();
    await unconfirmed;
  } finally {
    desk = served;
  }
  const withoutFigure = before.replace(':figure[42件]{of=fuyi.received}', '42件');
  const withoutBoth = withoutFigure.replace(/:cite\[(.*?)\]\{work=ducha-2019\}/u, '$1');
  expect([withoutFigure, withoutBoth]).toContain(readFileSync(markdown, 'utf8'));
  expect(readFileSync(decisions, 'utf8')).toMatch(
    /^(?:- \{ line: s0-p1, .*\}\n)?- \{ line: s1-p1, .* why: 先定的 \}\n$/u,
  );
  expect((await ask(report)).status).toBe(200);
});

test('the queue says how much there is, and what is next for whom', async () => {
  writeFileSync(
    join(root, 'content/queue.csv'),
    'page,place,year,body,who,state,note\nhttp://www.gov.cn/a.html,440222,2023,,张三,wanted,\n,440222,2022,,李四,wanted,\n',
  );
  const draft = readFileSync(markdown, 'utf8').replace(
    /history: .*\n/u,
    'history: [[2024-02-01, read, 甲]]\n',
  );
  writeFileSync(markdown, draft);
  const all = (await ask('/review/queue/')).body;
  expect(all).toContain('<h2>等第二人校读 <small>1</small></h2>');
  expect(all).toContain('<a href="/review/440205/2023/">440205/2023</a>');
  expect(all).toContain('<li>广东省 <span>待导入 2，已校读 1，已公布 1</span></li>');
  const own = (await ask(`/review/queue/?who=${encodeURIComponent('李四')}`)).body;
  expect(own).not.toContain('http://www.gov.cn/a.html');
  expect(own).toContain('要找网页 <small>1</small>');
});

test('what lies elsewhere is not the desk’s', async () => {
  expect((await ask('/reports/440205/2023/')).status).toBe(404);
});

function decide(
  posted: object,
  headers: Record<string, string> = {},
  path = report,
): Promise<number> {
  const whole = { key, by: '王芳', why: '', fields: {}, ...posted };
  return post(path, JSON.stringify(whole), headers);
}

async function post(
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const usual = {
    origin: desk.origin,
    'content-type': 'application/json',
    'x-review-token': token,
  };
  return (await ask(path, { ...usual, ...headers }, body)).status;
}

/** Asks for a path as it is written: `fetch` would take its `..` away. */
function ask(path: string, headers: Record<string, string> = {}, body?: string) {
  return new Promise<{ status: number; body: string }>((done, fail) => {
    const { hostname, port } = new URL(desk.origin);
    const options = { hostname, port, path, headers, method: body === undefined ? 'GET' : 'POST' };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
