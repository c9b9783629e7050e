import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { findProgram } from './find-program.ts';
import { freePort } from './recipe-hosts.ts';
import { startWatchingProxy } from './watching-proxy.ts';
import { pageOver } from './webdriver-page.ts';
import { openSession, type WebDriverSession } from './webdriver-session.ts';

/** The programs that it takes to drive a WebKit. */
export interface WebkitPrograms {
  readonly driver: string;
  readonly display: string;
  readonly browser: string;
  /** Starts another and has it end with the one that asked. */
  readonly keeper: string;
}

/** The WebKitGTK of the system with its driver and a display without a screen, where it has them. */
export function findWebkit(): WebkitPrograms | undefined {
  const [driver, display, keeper] = ['WebKitWebDriver', 'Xvfb', 'setpriv'].map(findProgram);
  const [browser] = globSync('/usr/{lib,lib/*,libexec}/webkit2gtk-4.*/MiniBrowser');
  if (!driver || !display || !browser || !keeper) return undefined;
  return { driver, display, browser, keeper };
}

/**
 * Starts a WebKit as it is, which Playwright does not drive. What is given is as much of Playwright's
 * interface as `browser-tasks.ts` uses, over one window. Pages may copy after a click, and paste by key.
 */
export async function startWebkit(programs: WebkitPrograms): Promise<Browser> {
  const { driver, display, browser, keeper } = programs;
  const home = homeFolder();
  const children: ChildProcess[] = [];
  const events = new EventEmitter();
  const proxy = await startWatchingProxy(events);
  const stop = () => {
    children.forEach(killWithChildren);
    proxy.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    process.off('exit', stop);
  };
  process.on('exit', stop);
  try {
    const screen = startMortal([display, ...displayParameters], { keeper, env: process.env });
    children.push(screen);
    const env = { ...process.env, ...surroundings, HOME: home, DISPLAY: await displayOf(screen) };
    const port = await freePort();
    children.push(startMortal([driver, `--port=${port}`], { keeper, env }));
    const session = await firstSession(`http://127.0.0.1:${port}`, {
      capabilities: capabilitiesOf(browser, proxy.address),
      onDialog: () => events.emit('dialog', { dismiss: () => Promise.resolve() }),
    });
    return browserOver(session, { events, stop });
  } catch (error) {
    stop();
    throw error;
  }
}

function browserOver(
  session: WebDriverSession,
  { events, stop }: { readonly events: EventEmitter; readonly stop: () => void },
): Browser {
  const newContext = ({ baseURL = '', viewport }: BrowserContextOptions) => {
    let timeout = 30_000;
    const newPage = async () => {
      const page = pageOver(session, { events, baseURL, timeout: () => timeout });
      if (viewport) await page.setViewportSize(viewport);
      return page;
    };
    const setDefaultTimeout = (wanted: number) => {
      timeout = wanted;
    };
    return Promise.resolve({ newPage, setDefaultTimeout });
  };
  const browser = {
    version: () => session.browserVersion,
    browserType: () => ({ name: () => 'webkit' }),
    newContext,
    close: () => session.end().finally(stop),
  };
  return browser as unknown as Browser;
}

/** What the driver is told of the browser that it starts. */
function capabilitiesOf(browser: string, proxy: string): object {
  return {
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    proxy: { proxyType: 'manual', httpProxy: proxy, sslProxy: proxy },
    timeouts: { script: 30_000, pageLoad: 60_000, implicit: 0 },
  };
}

/** Has the driver open a session as soon as it listens. */
async function firstSession(
  origin: string,
  asked: Parameters<typeof openSession>[1],
): Promise<WebDriverSession> {
  const end = performance.now() + 20_000;
  for (;;) {
    try {
      return await openSession(origin, asked);
    } catch (error) {
      // `fetch` has no other error for a port on which nothing listens.
      if (!(error instanceof TypeError) || performance.now() > end) throw error;
      await pause(50);
    }
  }
}

/** Starts a program at the head of a group of its own; however this one ends, it ends too. */
function startMortal(
  command: readonly string[],
  { keeper, env }: { readonly keeper: string; readonly env: NodeJS.ProcessEnv },
): ChildProcess {
  return spawn(keeper, ['--pdeathsig', 'KILL', ...command], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env,
    detached: true,
  });
}

/** The display chooses its own number and writes it, a line, to its third stream. */
const displayParameters = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];

async function displayOf({ stdio }: ChildProcess): Promise<string> {
  const numbers = createInterface({ input: stdio[3] as Readable });
  const [number] = await once(numbers, 'line', { signal: AbortSignal.timeout(20_000) });
  return `:${number}`;
}

const surroundings = {
  GDK_BACKEND: 'x11',
  LC_ALL: 'C.UTF-8',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
};

/** A home of the browser's own, where its buttons are so small that a window can be as narrow as a phone. */
function homeFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'nianbao-webkit-'));
  mkdirSync(join(home, '.config/gtk-3.0'), { recursive: true });
  writeFileSync(
    join(home, '.config/gtk-3.0/gtk.css'),
    '* { min-width: 0; padding: 0; margin: 0; font-size: 1px; -gtk-icon-transform: scale(0); }',
  );
  return home;
}

function killWithChildren({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
