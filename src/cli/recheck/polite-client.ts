import { setTimeout as pause } from 'node:timers/promises';
import { noRules, parseRobots, type RobotRules } from './robots.ts';

/** What came of asking for an address. */
export type Fetched =
  | {
      readonly kind: 'page';
      readonly url: string;
      readonly bytes: Uint8Array;
      readonly validators: Validators;
    }
  /** What was fetched last time is still what stands there. */
  | { readonly kind: 'unchanged'; readonly url: string }
  /** The host says that there is nothing there any more. */
  | { readonly kind: 'gone'; readonly why: string }
  /** It cannot be told: no answer, an error of the host, a refusal. */
  | { readonly kind: 'unknown'; readonly why: string };

/** By which a host knows what was fetched last time. */
export interface Validators {
  readonly etag?: string;
  readonly modified?: string;
}

/** How hosts are asked. */
export interface Manners {
  /** Milliseconds between two requests to one host. */
  readonly pace: number;
  /** Milliseconds that an answer may take. */
  readonly patience: number;
}

/** As robots.txt and the logs of a host know who asks. */
export const agent = 'nianbao-recheck';

const mostBytes = 20 * 1024 * 1024;
const mostHops = 5;

/** Asks hosts one request at a time each, at a pace, and for nothing that they ask not to be asked for. */
export class PoliteClient {
  readonly #manners: Manners;
  readonly #hosts = new Map<
    string,
    { turn: Promise<unknown>; rules?: Promise<RobotRules | undefined> }
  >();

  constructor(manners: Manners) {
    this.#manners = manners;
  }

  /** What stands at an address, wherever it leads. Never throws. */
  async fetched(address: string, validators: Validators = {}): Promise<Fetched> {
    let url = address;
    for (let hop = 0; hop <= mostHops; hop += 1) {
      const rules = await this.#rulesOf(new URL(url));
      if (rules === undefined) return { kind: 'unknown', why: 'robots.txt 读不到，没有取' };
      const { pathname, search } = new URL(url);
      if (!rules.mayFetch(pathname + search)) return { kind: 'unknown', why: 'robots.txt 不许取' };
      const answer = await this.#asked(url, hop === 0 ? validators : {}, rules.delay);
      if (!('leads' in answer)) return answer;
      if (!/^https?:/u.test(answer.leads)) return { kind: 'unknown', why: `转到 ${answer.leads}` };
      url = answer.leads;
    }
    return { kind: 'unknown', why: '转来转去没有尽头' };
  }

  async #rulesOf(url: URL): Promise<RobotRules | undefined> {
    const host = this.#hostOf(url);
    host.rules ??= this.#asked(new URL('/robots.txt', url).href, {}, 0).then((answer) => {
      if ('leads' in answer || answer.kind === 'gone') return noRules;
      if (answer.kind !== 'page')
        return answer.kind === 'unknown' && answer.why.startsWith('4') ? noRules : undefined;
      return parseRobots(new TextDecoder().decode(answer.bytes), agent);
    });
    return host.rules;
  }

  #hostOf({ host }: URL) {
    const known = this.#hosts.get(host) ?? { turn: Promise.resolve() };
    this.#hosts.set(host, known);
    return known;
  }

  /** In its turn among the requests to the host. */
  async #asked(
    url: string,
    validators: Validators,
    delay: number,
  ): Promise<Fetched | { leads: string }> {
    const host = this.#hostOf(new URL(url));
    const answer = host.turn.then(() => answerFrom(url, validators, this.#manners.patience));
    const pace = Math.max(this.#manners.pace, delay * 1000);
    host.turn = answer.then(() => pause(pace));
    return answer;
  }
}

async function answerFrom(
  url: string,
  { etag, modified }: Validators,
  patience: number,
): Promise<Fetched | { leads: string }> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: {
        'user-agent': agent,
        ...(etag && { 'if-none-match': etag }),
        ...(modified && { 'if-modified-since': modified }),
      },
    });
    return await readAnswer(response, url);
  } catch (error) {
    return { kind: 'unknown', why: wordsOf(error) };
  }
}

async function readAnswer(response: Response, url: string): Promise<Fetched | { leads: string }> {
  const { status, headers } = response;
  const location = headers.get('location');
  if (status === 304) return { kind: 'unchanged', url };
  if (status >= 300 && status < 400 && location !== null) {
    await response.body?.cancel();
    return { leads: new URL(location, url).href };
  }
  if (status === 404 || status === 410) return { kind: 'gone', why: `${status}` };
  if (status !== 200) return { kind: 'unknown', why: `${status}` };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) return { kind: 'unknown', why: '太大，没有读完' };
    chunks.push(chunk);
  }
  const [etag, modified] = ['etag', 'last-modified'].map((name) => headers.get(name) ?? undefined);
  const validators = { ...(etag && { etag }), ...(modified && { modified }) };
  return { kind: 'page', url, bytes: Buffer.concat(chunks), validators };
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return '没有取到';
  if (error.name === 'TimeoutError') return '等得太久，没有回答';
  return error.message === 'terminated' ? '没有传完就断了' : '连不上';
}
