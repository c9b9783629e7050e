import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { attacks } from '#tests/helpers/hostile-site.ts';

/** Copies a site without the policy that its pages state, so that what they hold stands alone. */
export function copyWithoutPolicy(site: string, folder: string): void {
  cpSync(site, folder, { recursive: true });
  for (const path of globSync(join(folder, '**/*.html'))) {
    const html = readFileSync(path, 'utf8');
    writeFileSync(path, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, ''));
  }
}

/** The pages of a site that print what a hostile page said. */
export function pagesWithAttacks(site: string): readonly string[] {
  return globSync('**/index.html', { cwd: site })
    .filter((path) => readFileSync(join(site, path), 'utf8').includes('alert'))
    .map((path) => `/${path.slice(0, -'index.html'.length)}`)
    .sort();
}

/** Addresses that put an attack into everything that pages read from theirs. */
export const addressesWithAttacks: readonly string[] = attacks
  .map((attack) => encodeURIComponent(attack))
  .flatMap((text) => [
    `/search/?q=${text}&from=${text}&place=${text}&part=${text}&view=${text}&sort=${text}#${text}`,
    `/compare/?a=${text}&b=440205/2023&by=${text}#${text}`,
    `/capture/?file=${text}#${text}`,
    `/panel/#words=${text}&word=${text}&by=${text}`,
    `/reports/440205/2023/?mark=${text}&show=${text}&q=${text}#${text}`,
    `/reports/${text}/2023/?q=${text}`,
  ]);

/**
 * Writes pages into a site that run an attack: what is run has to be seen on each of them.
 *
 * @returns their addresses
 */
export function writeCanaries(site: string): readonly string[] {
  const running = attacks.filter((attack) => /^(?:<script|">|<\/textarea>)/u.test(attack));
  return running.map((attack, at) => {
    const path = `canary-${at}/`;
    mkdirSync(join(site, path));
    writeFileSync(join(site, path, 'index.html'), `<!doctype html><p>${attack}</p>`);
    return `/${path}`;
  });
}

/** What was run, or asked of another host, while the addresses were opened one after the other. */
export async function runsOn(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  const runs: string[] = [];
  page.on('dialog', (dialog) => {
    runs.push(`${page.url()} ran something`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') {
      runs.push(`${page.url()} asked ${request.url()}`);
    }
  });
  for (const address of addresses) {
    await page.goto(address);
    await page.waitForFunction(() => !document.querySelector('main [data-state=loading]'));
  }
  page.removeAllListeners();
  return runs;
}

/** Has the reader's browser remember attacks for everything that the site remembers. */
export async function rememberAttack(page: Page, attack: string): Promise<void> {
  await page.evaluate((text) => {
    for (const name of ['size', 'theme', 'print', 'show'])
      localStorage.setItem(`nianbao-${name}`, text);
  }, attack);
}
