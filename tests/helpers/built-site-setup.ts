import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { staticServer } from '#cli/static-server.ts';
import { buildProject, copyProject } from './built-site-build.ts';
import { chromiumOptions } from './chromium-options.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built archive. */
    siteFolder: string;
    /** Where it is served, without a slash at the end. */
    siteOrigin: string;
    /** Where the browser listens. */
    browserEndpoint: string;
  }
}

/** Builds the archive once, serves it, and starts one browser, for all tests of the site. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-site-'));
  copyProject(folder);
  const siteFolder = await buildProject(folder).catch((error: unknown) => {
    rmSync(folder, { recursive: true });
    throw error;
  });
  const browser = await chromium.launchServer(await chromiumOptions());
  const server = staticServer(siteFolder);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;

  project.provide('siteFolder', siteFolder);
  project.provide('siteOrigin', `http://127.0.0.1:${port}`);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  };
}
