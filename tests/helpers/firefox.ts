import { type Browser, firefox } from 'playwright-core';
import { findProgram } from './find-program.ts';

/** The Firefox of the system, where it has one. */
export function findFirefox(): string | undefined {
  return findProgram('firefox-esr') ?? findProgram('firefox');
}

/**
 * Starts a Firefox as readers have it, driven by WebDriver BiDi; what Playwright fetches is a Firefox
 * that was changed for it.
 *
 * @param isOpen pages may read the clipboard without a word from the reader
 */
export async function startFirefox(
  executablePath: string,
  { isOpen = false }: { readonly isOpen?: boolean } = {},
): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: { 'dom.events.testing.asyncClipboard': isOpen },
  });
  passOver(browser, 'emulation.setMediaFeaturesOverride');
  return browser;
}

/** Playwright's own end of a line to Firefox, which has no name in its interface. */
interface Line {
  send(this: Line, command: string, parameters: object): Promise<unknown>;
}

interface Driven {
  readonly _connection: { readonly toImpl: (of: unknown) => { readonly _browserSession: Line } };
}

/**
 * Does not send a command that this Firefox does not know yet. Playwright sends this one for every
 * window, even where no colours are asked for, and takes the refusal for a failure.
 */
function passOver(browser: Browser, unknown: string): void {
  const { toImpl } = (browser as unknown as Driven)._connection;
  const lines: Line = Object.getPrototypeOf(toImpl(browser)._browserSession);
  const { send } = lines;
  lines.send = function (command, parameters) {
    return command === unknown ? Promise.resolve({}) : send.call(this, command, parameters);
  };
}
