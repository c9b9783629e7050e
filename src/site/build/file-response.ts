import { readFileSync } from 'node:fs';

/** A file that is there already, with its SHA-256 in lower-case hex. */
export interface AnsweredFile {
  readonly path: string;
  readonly sum: string;
}

const headers = { path: 'x-nianbao-path', sum: 'x-nianbao-sum' } as const;

/** Answers with a file. A build puts that file itself into the site, and reads none of its bytes. */
export function fileResponse({ path, sum }: AnsweredFile): Response {
  if (globalThis.nianbaoPages === undefined)
    return new Response(new Uint8Array(readFileSync(path)));
  return new Response(null, {
    headers: { [headers.path]: encodeURIComponent(path), [headers.sum]: sum },
  });
}

/** The file that a page answered with; `undefined` where it printed what it says. */
export function answeredFile(response: Response): AnsweredFile | undefined {
  const path = response.headers.get(headers.path);
  const sum = response.headers.get(headers.sum);
  return path === null || sum === null ? undefined : { path: decodeURIComponent(path), sum };
}
