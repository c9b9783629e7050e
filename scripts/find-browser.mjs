import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { outputOf } from './run.mjs';

/** The shell first: the same engine, without windows around the pages, opens one in a third of the time. */
const names = [
  'chromium-headless-shell',
  ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
];

/**
 * The Chromium that browser tests drive: the one named by `NIANBAO_CHROMIUM`, one of the system, or
 * the one that Playwright has downloaded.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const { NIANBAO_CHROMIUM = '', PATH = '' } = process.env;
  const folders = PATH.split(delimiter);
  const paths = [
    NIANBAO_CHROMIUM,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
  return paths.find((path) => path !== '' && existsSync(path)) ?? (await downloadedBrowser());
}

async function downloadedBrowser() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Whether the system can show Chinese characters. */
export function hasChineseFont() {
  const fonts = outputOf('fc-list', [':lang=zh-cn', 'family']);
  return fonts === undefined ? hasNotoCjk() : fonts !== '';
}

function hasNotoCjk() {
  const folder = '/usr/share/fonts/opentype/noto';
  return existsSync(folder) && readdirSync(folder).some((name) => name.includes('CJK'));
}
