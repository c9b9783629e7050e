/** A line to one window of a browser, by the WebDriver of the W3C. */
export interface WebDriverSession {
  readonly browserVersion: string;
  readonly post: (path: string, parameters?: object) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/** Why a browser did not carry out a command, by the name that the standard has for the reason. */
export class WebDriverRefusal extends Error {
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(`${reason}: ${message}`);
    this.reason = reason;
  }
}

interface Opened {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

/**
 * Opens a window of the browser that the driver at `origin` starts.
 *
 * @param onDialog hears of each dialog of a page; the browser has dismissed it
 */
export async function openSession(
  origin: string,
  { capabilities, onDialog }: { readonly capabilities: object; readonly onDialog: () => void },
): Promise<WebDriverSession> {
  const asked = { capabilities: { alwaysMatch: capabilities } };
  const opened = (await ask('POST', `${origin}/session`, asked)) as Opened;
  const root = `${origin}/session/${opened.sessionId}`;
  return {
    browserVersion: opened.capabilities.browserVersion,
    async post(path, parameters = {}) {
      for (;;) {
        try {
          return await ask('POST', `${root}/${path}`, parameters);
        } catch (error) {
          // The dialog stood in the way of the command, which is given again.
          if (!isRefusal(error, 'unexpected alert open')) throw error;
          onDialog();
        }
      }
    },
    end: async () => void (await ask('DELETE', root)),
  };
}

/** Whether a command was refused for one of the reasons. */
export function isRefusal(error: unknown, ...reasons: readonly string[]): boolean {
  return error instanceof WebDriverRefusal && reasons.includes(error.reason);
}

async function ask(method: string, url: string, parameters?: object): Promise<unknown> {
  const body = parameters === undefined ? null : JSON.stringify(parameters);
  // A driver whose browser has died never answers.
  const signal = AbortSignal.timeout(90_000);
  const answer = await fetch(url, { method, body, signal });
  const { value } = (await answer.json()) as { readonly value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new WebDriverRefusal(error, message);
}
