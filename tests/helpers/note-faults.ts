/** Something that went wrong on a page, by the event that Playwright tells of it. */
export interface NotedFault {
  readonly kind: 'console' | 'dialog' | 'pageerror';
  readonly type: string;
  readonly text: string;
}

/** Where a page keeps its faults until they are fetched. */
export const faultsKey = 'noted-faults';

/**
 * Notes what a page throws, complains of, asks by a dialog, and does not get because of its policy. It is run in the
 * page, as text: it knows nothing outside of itself.
 */
export function noteFaults(): void {
  const note = (kind: string, type: string, text: string) => {
    const noted = JSON.parse(sessionStorage.getItem('noted-faults') ?? '[]');
    sessionStorage.setItem('noted-faults', JSON.stringify([...noted, { kind, type, text }]));
  };
  addEventListener('error', ({ message }) => note('pageerror', 'error', message));
  addEventListener('unhandledrejection', ({ reason }) => note('pageerror', 'error', `${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    note('console', 'error', `Content Security Policy: ${violatedDirective} ${blockedURI}`),
  );
  // WebKit closes a dialog again that comes before its page.
  window.alert = (words) => note('dialog', 'alert', `${words}`);
  for (const [name, type] of [
    ['error', 'error'],
    ['warn', 'warning'],
  ] as const) {
    const print = console[name];
    console[name] = (...words) => {
      note('console', type, words.join(' '));
      print.apply(console, words);
    };
  }
}
