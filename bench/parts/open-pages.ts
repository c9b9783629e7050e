import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { oneOf } from '#tests/corpus/random.ts';

/** Readers who ask a server while others load it, and hold every answer against the two builds that it may be of. */
export interface OpenPages {
  readonly root: URL;
  /** Folders of the two builds. A page of the first was left open. */
  readonly builds: readonly [first: string, second: string];
  readonly paths: {
    /** What is named by its bytes, of the first build. */
    readonly named: readonly string[];
    /** What both builds have under one name. */
    readonly shared: readonly string[];
  };
  readonly random: () => number;
  readonly isOver: () => boolean;
}

/** What they saw. */
export interface Seen {
  answers: number;
  /** Answers that are of neither build, or not of the build that the page is of. */
  readonly wrong: string[];
  /** Searches that began with the index of the first and of the second build. */
  readonly searches: [first: number, second: number];
}

/** One reader after another on one connection: a page left open, a page that is opened, a search. */
export async function readAlong(pages: OpenPages, seen: Seen): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { builds, paths, random } = pages;
  const ask = (path: string, headers = {}) =>
    answerOf(new URL(encodeURI(path), pages.root), { agent, headers });
  const check = (isRight: boolean, said: string) => {
    seen.answers += 1;
    if (!isRight) seen.wrong.push(said);
  };
  while (!pages.isOver()) {
    const named = oneOf(paths.named, random);
    const piece = readFileSync(join(builds[0], named));
    const first = Math.floor(random() * piece.length);
    const last = Math.min(piece.length - 1, first + 4095);
    const part = await ask(named, { range: `bytes=${first}-${last}` });
    check(part.status === 206 && part.bytes.equals(piece.subarray(first, last + 1)), named);

    const shared = oneOf(paths.shared, random);
    const page = await ask(shared, { 'accept-encoding': 'gzip' });
    check(
      builds.some((build) => page.bytes.equals(readFileSync(join(build, shared)))),
      shared,
    );

    const entry = await ask('exact/current.json');
    const of = builds.findIndex((build) =>
      entry.bytes.equals(readFileSync(join(build, 'exact/current.json'))),
    );
    check(of >= 0, 'exact/current.json');
    if (of < 0) continue;
    seen.searches[of] = (seen.searches[of] ?? 0) + 1;
    const texts = `exact/${JSON.parse(`${entry.bytes}`).directory}/texts-0.bin`;
    const begin = await ask(texts, { range: 'bytes=0-999' });
    const wanted = readFileSync(join(builds[of] ?? '', texts)).subarray(0, 1000);
    check(begin.status === 206 && begin.bytes.equals(wanted), texts);
  }
  agent.destroy();
}

interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
}

/** An answer without its compression; one that does not come has the status 0. */
function answerOf(
  url: URL,
  options: { readonly agent: Agent; readonly headers: Readonly<Record<string, string>> },
): Promise<Answer> {
  return new Promise((done) => {
    const fail = (error: Error) => done({ status: 0, bytes: Buffer.from(error.message) });
    get(url, options, (answer) => {
      buffer(answer).then((bytes) => {
        const isPacked = answer.headers['content-encoding'] === 'gzip';
        done({ status: answer.statusCode ?? 0, bytes: isPacked ? gunzipSync(bytes) : bytes });
      }, fail);
    }).on('error', fail);
  });
}
