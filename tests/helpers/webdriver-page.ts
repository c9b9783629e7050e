import type { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Step } from './find-in-page.ts';
import { faultsKey, type NotedFault } from './note-faults.ts';
import { type LocatedPage, locatorOf, waysBelow } from './webdriver-locator.ts';
import { isRefusal, type WebDriverSession } from './webdriver-session.ts';

/** Keys that print nothing, as the standard writes them. */
const keysOf: Readonly<Record<string, string>> = {
  ArrowDown: '\uE015',
  ControlOrMeta: '\uE009',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
};

interface Answer<T> {
  readonly value?: T;
  readonly error?: string;
  readonly url: string;
  readonly faults: string | null;
}

type Size = { readonly width: number; readonly height: number };
type Match = string | RegExp | ((url: URL) => boolean);

/**
 * A page of a browser that is driven by WebDriver: as much of Playwright's as tasks use.
 *
 * @param events where listeners of the page hear of requests, dialogs and faults
 */
export function pageOver(
  session: WebDriverSession,
  {
    events,
    baseURL,
    timeout,
  }: { readonly events: EventEmitter; readonly baseURL: string; readonly timeout: () => number },
): Page {
  const { post } = session;
  let url = 'about:blank';
  const run = async <T>(source: string, ...given: readonly unknown[]): Promise<T> => {
    const script = enveloped(source);
    const ask = () => post('execute/async', { script, args: given }) as Promise<Answer<T> | null>;
    // There is no answer where a dialog came meanwhile.
    const answer = (await ask()) ?? (await ask());
    if (answer === null) throw new Error('A dialog has come while the page was asked.');
    url = answer.url;
    for (const fault of JSON.parse(answer.faults ?? '[]')) tell(events, fault);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as T;
  };
  const look = () => run<string>('() => location.href');
  const until: LocatedPage['until'] = async (ask, what) => {
    const end = performance.now() + timeout();
    while (performance.now() < end) {
      const answer = await ask().catch((error) => {
        // The page that was asked has gone.
        if (!isRefusal(error, 'javascript error', 'script timeout')) throw error;
      });
      if (answer !== undefined && answer !== null) return answer;
      await pause(30);
    }
    throw new Error(`It was waited in vain for ${what} at ${url}`);
  };
  const press = async (keys: string) => {
    const values = keys.split('+').map((key) => keysOf[key] ?? key.toLowerCase());
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  const goTo = async (path: string, parameters?: object) => {
    await post(path, parameters);
    await look();
  };
  const located: LocatedPage = { run, post, press, until };

  const page = {
    ...waysBelow((step: Step) => locatorOf(located, [step])),
    url: () => url,
    on: events.on.bind(events),
    removeAllListeners: () => events.removeAllListeners(),
    keyboard: { press },
    evaluate: (asked: unknown, given?: unknown) => run(String(asked), given),
    reload: () => goTo('refresh'),
    goBack: () => goTo('back'),
    async goto(address: string, { waitUntil }: { readonly waitUntil?: string } = {}) {
      url = new URL(address, baseURL).href;
      await goTo('url', { url });
      if (waitUntil === 'networkidle') await until(() => run(atRest), 'rest');
    },
    async setViewportSize(wanted: Size) {
      let outer = wanted;
      await until(async () => {
        const inner = await run<Size>(innerSize);
        if (inner.width === wanted.width && inner.height === wanted.height) return true;
        await post('window/rect', outer);
        const reached = await run<Size>(innerSize);
        outer = {
          width: outer.width + wanted.width - reached.width,
          height: outer.height + wanted.height - reached.height,
        };
        return undefined;
      }, `a window of ${wanted.width} × ${wanted.height}`);
    },
    async waitForFunction(asked: unknown, given?: unknown) {
      const value = await until(
        async () => (await run<unknown>(String(asked), given)) || undefined,
        String(asked),
      );
      return { jsonValue: () => Promise.resolve(value) };
    },
    async waitForURL(match: Match) {
      const isThere = matcherOf(match, baseURL);
      await until(async () => isThere(await look()) || undefined, String(match));
    },
  };
  return page as unknown as Page;
}

/** Has a function of the page answer with where it was asked, and with what went wrong until then. */
function enveloped(source: string): string {
  return `const [given, answer] = [[...arguments].slice(0, -1), [...arguments].at(-1)];
  const told = (outcome) => {
    let faults = null;
    try {
      faults = sessionStorage.getItem('${faultsKey}');
      sessionStorage.removeItem('${faultsKey}');
    } catch {}
    answer({ ...outcome, url: location.href, faults });
  };
  // An element is named by the driver; of other things of the page as much is told as JSON can tell.
  const plain = (value) =>
    value === undefined || value instanceof Element ? value : JSON.parse(JSON.stringify(value));
  Promise.resolve().then(() => (${source})(...given))
    .then((value) => told({ value: plain(value) }))
    .catch((error) => told({ error: String(error) }));`;
}

function tell(events: EventEmitter, { kind, type, text }: NotedFault): void {
  if (kind === 'pageerror') events.emit(kind, { message: text });
  else if (kind === 'dialog') events.emit(kind, { dismiss: () => Promise.resolve() });
  else events.emit(kind, { type: () => type, text: () => text });
}

/** Whether half a second has passed in which nothing came. */
const atRest = `async () => {
  const count = () => performance.getEntriesByType('resource').length;
  const before = count();
  await new Promise((done) => setTimeout(done, 500));
  return document.readyState === 'complete' && count() === before || undefined;
}`;

/** The size of what is seen of a page, once the window has taken the size that it was given last. */
const innerSize = `async () => {
  await new Promise((done) => setTimeout(done, 60));
  return { width: innerWidth, height: innerHeight };
}`;

function matcherOf(match: Match, baseURL: string): (url: string) => boolean {
  if (typeof match === 'function') return (url) => match(new URL(url));
  if (match instanceof RegExp) return (url) => match.test(url);
  if (match.startsWith('**')) return (url) => url.endsWith(match.slice(2));
  return (url) => url === new URL(match, baseURL).href;
}
