import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Why a request to the review desk is refused, in Chinese; `undefined` where it is not. Pages are for
 * browsers of this machine that named it by a name of its own, so that no foreign name can be made to
 * point at it; what writes must besides come from such a page, which alone knows the token.
 */
export function faultOfRequest(request: IncomingMessage, token: string): string | undefined {
  const { headers, method, socket } = request;
  if (!isLoopback(socket.remoteAddress ?? '')) return '审校页只给本机用。';
  if (!isOwnHost(headers.host)) return '请用 localhost 打开审校页。';
  if (method === 'GET') return undefined;
  if (method !== 'POST') return '只能读，或者写下一个决定。';
  const isSameOrigin = headers.origin === `http://${headers.host}`;
  if (!isSameOrigin || (headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') {
    return '决定只收审校页自己发来的。';
  }
  if (headers['content-type'] !== 'application/json') return '决定写作 JSON。';
  return isToken(headers['x-review-token'], token)
    ? undefined
    : '服务器重新启动过，请刷新这一页再定；刚才这一处没有写下。';
}

function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/u.test(address);
}

function isOwnHost(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u.test(host ?? '');
}

function isToken(given: string | readonly string[] | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
