import axe, { type RuleObject, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong on a page, each fault in one line. */
export async function axeFaults(page: Page, rules: RuleObject = {}): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(options),
    { resultTypes: ['violations'], rules } satisfies RunOptions,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      `${id} ${target.join(' ')}: ${failureSummary ?? ''}`.replace(/\s+/gu, ' '),
    ),
  );
}
