import type { Route } from 'playwright-core';

/** A file, or the part of it that is asked for, as a host sends it. */
export function filePart(file: Buffer, route: Route) {
  const asked = /^bytes=(\d+)-(\d*)$/u.exec(route.request().headers()['range'] ?? '');
  if (asked === null) return { status: 200, body: file };
  const [start, last] = [Number(asked[1]), asked[2] === '' ? file.length - 1 : Number(asked[2])];
  if (start >= file.length) return { status: 416 };
  const end = Math.min(last, file.length - 1);
  return {
    status: 206,
    headers: { 'content-range': `bytes ${start}-${end}/${file.length}` },
    body: file.subarray(start, end + 1),
  };
}
