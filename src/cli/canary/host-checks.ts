import { hash } from 'node:crypto';
import type { SiteSums } from '#cli/build/look-at-site.ts';
import { manifestName, parseManifest } from '#cli/build/site-manifest.ts';
import { openExactSearch } from '#search/client/exact-search.ts';
import { httpRange } from '#search/client/http-range.ts';
import { parseQuery } from '#search/client/parse-query.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { foundUrl } from '#search/shared/head.ts';
import { indexVersionOf } from '#search/shared/index-version.ts';

/** A published site, and what its list of files says. */
export interface Host {
  /** With a slash at the end. */
  readonly root: URL;
  readonly sums: SiteSums;
}

/** A question that is put to a host; its answer is what is wrong, in Chinese, or nothing. */
export interface HostCheck {
  readonly name: string;
  readonly ask: (host: Host) => Promise<string | undefined>;
}

/** The list of files of a published site; nothing where the host gives none. */
export async function readHost(root: URL): Promise<Host | undefined> {
  const answer = await get(new URL(manifestName, root));
  const sums = answer.ok ? parseManifest(await answer.text()) : undefined;
  return sums && { root, sums };
}

/** What is asked after a publication, in the order in which readers would notice. */
export const hostChecks: readonly HostCheck[] = [
  { name: '首页', ask: (host) => wholeProblem(host, 'index.html', '') },
  { name: '没有的网址', ask: missingProblem },
  { name: '文字的编码', ask: charsetProblem },
  { name: '按段读取', ask: rangeProblem },
  { name: '检索', ask: searchProblem },
  { name: '不许别的网站嵌入', ask: framingProblem },
];

async function wholeProblem(
  { root, sums }: Host,
  file: string,
  address = file,
): Promise<string | undefined> {
  const answer = await get(new URL(address, root));
  if (!answer.ok) return `答复是 ${answer.status}。`;
  return sumOf(await answer.bytes()) === sums[file] ? undefined : `与清单里的 ${file} 不符。`;
}

async function missingProblem({ root, sums }: Host): Promise<string | undefined> {
  const answer = await get(new URL('nianbao-canary-no-such-page/', root));
  if (answer.status !== 404) return `答复应是 404，却是 ${answer.status}。`;
  return sumOf(await answer.bytes()) === sums['404.html']
    ? undefined
    : '答复里没有文库的 404.html。';
}

async function charsetProblem({ root, sums }: Host): Promise<string | undefined> {
  const file = Object.keys(sums).find((path) => /^sources\/.*\.txt$/u.test(path));
  if (file === undefined) return undefined;
  const answer = await get(new URL(encodeURI(file), root));
  await answer.body?.cancel();
  const type = answer.headers.get('content-type') ?? '没有写';
  return /charset=utf-8/iu.test(type)
    ? undefined
    : `${file} 的类型是 ${type}，浏览器会显示成乱码。`;
}

async function rangeProblem({ root, sums }: Host): Promise<string | undefined> {
  const file = Object.keys(sums).find((path) => /^exact\/.*\/texts-0\.bin$/u.test(path));
  if (file === undefined) return undefined;
  const answer = await get(new URL(file, root), { range: 'bytes=0-9' });
  const { length } = await answer.bytes();
  if (answer.headers.has('content-encoding')) return '.bin 在路上被压缩，检索会读不出来。';
  if (answer.status === 206 && length === 10) return undefined;
  return '服务器不理会 Range；请用 NIANBAO_RANGE=no 生成。';
}

/** Words that some report has whatever it is on. */
const words = '报告';

async function searchProblem({ root, sums }: Host): Promise<string | undefined> {
  const search = await openExactSearch(httpRange(new URL('exact/', root).href));
  const { query } = parseQuery(words, isSearchable);
  if (query === undefined) return undefined;
  const { reports } = await search.count(query);
  if (reports === 0) return `查“${words}”，一份报告也没有找到。`;
  const page = await (await get(new URL('search/', root))).text();
  const version = indexVersionOf(search.index.meta);
  if (!page.includes(`data-index="${version}"`)) return '检索页与索引不是同一次生成的。';
  const [hit] = (await search.find(query, { limit: 1 })).hits;
  const path = hit && foundUrl(hit.document.report, hit.document.anchor).replace(/^\/|#.*$/gu, '');
  return path === undefined
    ? '找到的取不出来。'
    : wholeProblem({ root, sums }, `${path}index.html`, path);
}

async function framingProblem({ root }: Host): Promise<string | undefined> {
  const answer = await get(root);
  await answer.body?.cancel();
  const policy = answer.headers.get('content-security-policy') ?? '';
  return policy.includes('frame-ancestors')
    ? undefined
    : '没有这个响应头；其余的限制网页自己写着。';
}

function get(url: URL, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, { headers, cache: 'no-store', signal: AbortSignal.timeout(15_000) });
}

function sumOf(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}
