import { readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { filesBelow } from '#archive/store/files-below.ts';
import { contentTypeOf } from '#cli/content-types.ts';
import { contentSecurityPolicy } from '#site/layouts/content-security-policy.ts';

/** A server and the folder that it serves. */
export interface ServedSite {
  readonly root: URL;
  readonly site: string;
}

/** Something that a host has to do; what is wrong is returned, a sentence each. */
export interface HostQuestion {
  readonly name: string;
  readonly ask: (served: ServedSite) => Promise<readonly string[]>;
}

/** What `docs/hosting.md` promises of the servers that are set up by its lines. */
export const hostQuestions: readonly HostQuestion[] = [
  {
    name: 'every kind of file has its type, and text says that it is UTF-8',
    ask: async (served) => {
      const kinds = new Map(named(served).map((path) => [extname(path), path]));
      const wrong = await Promise.all(
        [...kinds.values()].map(async (path) => {
          const { headers } = await got(served, path);
          const [type, wanted] = [headers['content-type'] ?? '', contentTypeOf(path)];
          const isRight = wanted === unknown ? isFile(type) : areSameTypes(type, wanted);
          return isRight ? [] : [`${path} is ${type}, not ${wanted}`];
        }),
      );
      return wrong.flat();
    },
  },
  {
    name: 'a part of a file is a part, of what is never compressed',
    ask: async (served) => {
      const path = `/exact/${currentIndex(served)}/texts-0.bin`;
      const whole = fileAt(served, path);
      const range = { range: 'bytes=7-26', 'accept-encoding': 'gzip, br' };
      const { status, headers, bytes } = await got(served, path, range);
      const all = await got(served, path, { 'accept-encoding': 'gzip, br' });
      return [
        ...(status === 206 ? [] : [`the answer is ${status}`]),
        ...(bytes.equals(whole.subarray(7, 27)) ? [] : ['the part is another']),
        ...(headers['content-range'] === `bytes 7-26/${whole.length}` ? [] : ['no Content-Range']),
        ...(all.headers['content-encoding'] === undefined ? [] : ['the whole is compressed']),
      ];
    },
  },
  {
    name: 'text is compressed where it is asked for so, and is the same',
    ask: async (served) => {
      const wrong = longTexts(served).map(async (path) => {
        const { headers, bytes } = await got(served, path, { 'accept-encoding': 'gzip' });
        if (headers['content-encoding'] !== 'gzip') return [`${path} is not compressed`];
        return gunzipSync(bytes).equals(fileAt(served, path)) ? [] : [`${path} is another`];
      });
      return (await Promise.all(wrong)).flat();
    },
  },
  {
    name: 'what is named by its bytes is kept for a year, all else is asked for again, and answered in short',
    ask: async (served) => {
      const styles = named(served).filter((path) => path.startsWith('/_astro/'));
      const long = [styles[0] ?? '', `/exact/${currentIndex(served)}/texts-0.bin`];
      const short = ['/', '/exact/current.json', '/reports/440205/2023.txt', '/nowhere/'];
      const wrong = [...long, ...short].map(async (path) => {
        const { status, headers } = await got(served, path);
        const wanted = long.includes(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
        const said = headers['cache-control'];
        if (said !== wanted) return [`${path} says ${said}`];
        if (status === 404) return [];
        const mark = { 'if-none-match': headers.etag ?? '' };
        const again = (await got(served, path, mark)).status;
        return again === 304 ? [] : [`${path} that has not changed is answered with ${again}`];
      });
      return (await Promise.all(wrong)).flat();
    },
  },
  {
    name: 'what is missing gets the page that says so',
    ask: async (served) => {
      const page = fileAt(served, '/404.html');
      const missing = ['/nowhere/', '/reports/440205/1999/', '/_astro/none.js', '/没有/的.txt'];
      const wrong = missing.map(async (path) => {
        const { status, bytes } = await got(served, path);
        if (status !== 404) return [`${path} is answered with ${status}`];
        return bytes.equals(page) ? [] : [`${path} gets another page`];
      });
      return (await Promise.all(wrong)).flat();
    },
  },
  {
    name: 'every answer says what may run, and that nobody may frame it',
    ask: async (served) => {
      const wrong = ['/', '/nowhere/', '/reports/440205/2023.txt'].map(async (path) => {
        const { headers } = await got(served, path);
        const policy = `${contentSecurityPolicy}; frame-ancestors 'none'`;
        return [
          ...(headers['content-security-policy'] === policy ? [] : [`${path}: another policy`]),
          ...(headers['x-content-type-options'] === 'nosniff' ? [] : [`${path}: no nosniff`]),
          ...(headers['referrer-policy'] ? [] : [`${path}: no word of referrers`]),
        ];
      });
      return (await Promise.all(wrong)).flat();
    },
  },
  {
    name: 'a page whose address lacks the slash at its end leads on to it',
    ask: async (served) => {
      const { status, headers } = await got(served, '/reports/440205/2023');
      const to = new URL(headers.location ?? '', new URL('reports/440205/2023', served.root));
      const isRight = to.href === new URL('reports/440205/2023/', served.root).href;
      return [301, 308].includes(status) && isRight ? [] : [`${status}, to ${to.href}`];
    },
  },
];

/** A page, a style, a script, a table and texts: one of each, none of them so short that servers leave it as it is. */
function longTexts(served: ServedSite): readonly string[] {
  const long = named(served).filter((path) => fileAt(served, path).length > 1000);
  return ['.html', '.css', '.js', '.csv', '.md', '.txt', '.json', '.xml'].flatMap(
    (ending) => long.find((path) => path.endsWith(ending)) ?? [],
  );
}

/** All files whose names say of what kind they are. */
function named({ site }: ServedSite): readonly string[] {
  return filesBelow(site)
    .filter((path) => extname(path) !== '')
    .map((path) => `/${path}`);
}

/** What is said of a file of which nothing is known. */
const unknown = contentTypeOf('');

/** Whether a browser would keep what comes under this type, and not run it or show it. */
function isFile(type: string): boolean {
  return /^(?:application\/(?!xhtml|javascript)|text\/x-)/u.test(type);
}

/** Where a picture or a feed says itself how it is encoded, a server need not. */
function areSameTypes(type: string, wanted: string): boolean {
  const [kind = '', ...rest] = type
    .toLowerCase()
    .replace('text/xml', 'application/xml')
    .split(/; */u);
  const [wantedKind, ...wantedRest] = wanted.split(/; */u);
  const saysItself = /xml$/u.test(kind);
  return kind === wantedKind && (saysItself || rest.join() === wantedRest.join());
}

function currentIndex({ site }: ServedSite): string {
  return JSON.parse(readFileSync(join(site, 'exact/current.json'), 'utf8')).directory;
}

function fileAt({ site }: ServedSite, path: string): Buffer {
  return readFileSync(join(site, path));
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Asks without the help of `fetch`, which unpacks what it gets. */
function got({ root }: ServedSite, path: string, headers = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const url = new URL(encodeURI(path.slice(1)), root);
    request(url, { headers, agent: false }, (answer) => {
      buffer(answer).then(
        (bytes) => done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes }),
        fail,
      );
    })
      .on('error', fail)
      .end();
  });
}
