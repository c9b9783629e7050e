/**
 * Draws the pictures that others show for the site: `public/card.png`, beside a link in a message, and
 * `public/icon.png`, on a phone's home screen. They are drawn once and kept with the code, so a build needs
 * no font: `node scripts/draw-pictures.ts`, with Chromium and a Song face installed.
 */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { readTables } from '#archive/store/read-tables.ts';
import { findBrowser } from './find-browser.mjs';

const { name, kind } = readTables('.').charter;
const icon = readFileSync('public/icon.svg', 'utf8');

const card = `<style>
  body { background: #fcfbf8; color: #1f1b16; display: grid; font-family: 'Noto Serif CJK SC', serif;
    height: 630px; margin: 0; padding: 0 110px; place-content: center start; row-gap: 36px; width: 980px; }
  svg { height: 120px; width: 120px; }
  h1 { font-size: 104px; letter-spacing: 0.08em; line-height: 1; margin: 0; }
  p { color: #6b655c; font-size: 42px; margin: 0; }
</style>
${icon}<h1>${name}</h1><p>${kind.name}，逐字可查，逐节有址</p>`;

const square = `<style>body { background: #9b2318; margin: 0 } svg { display: block; height: 180px; width: 180px }</style>${icon}`;

const executablePath = await findBrowser();
const browser = await chromium.launch({
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
  ...(executablePath !== undefined && { executablePath }),
});
for (const { path, html, width, height } of [
  { path: 'public/card.png', html: card, width: 1200, height: 630 },
  { path: 'public/icon.png', html: square, width: 180, height: 180 },
]) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.screenshot({ path });
}
await browser.close();
