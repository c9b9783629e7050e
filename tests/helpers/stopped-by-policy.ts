import type { Page } from 'playwright-core';

/** What the browser stops of a page because of the policy that its site states, as it comes. */
export function stoppedOn(page: Page): readonly string[] {
  const stopped: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) stopped.push(message.text());
  });
  return stopped;
}
