import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import {
  type ExportFormName,
  exportedName,
  exportedReport,
  exportForms,
} from '#archive/export/exported-report.ts';
import { exportUrl, reportUrl } from '#model/permalink.ts';
import { openPage } from '#tests/helpers/browser.ts';
import { siteFolder } from '#tests/helpers/built-site.ts';
import { removed, young } from '#tests/helpers/young.ts';

const id = '440205/2023';
const json = JSON.parse(readFileSync(join(siteFolder, `reports/${id}.json`), 'utf8'));

const forms = Object.keys(exportForms) as ExportFormName[];
const browsers = [
  { browser: 'a browser of today', lacks: [] },
  { browser: 'one that lacks what is young', lacks: young },
];

test.each(forms.flatMap((form) => browsers.map((each) => ({ form, ...each }))))(
  'in $browser the page makes the $form that the command makes, byte for byte',
  async ({ form, lacks }) => {
    const page = await openPage({ acceptDownloads: true });
    await page.addInitScript(removed, lacks);
    await page.goto(reportUrl(id));
    await page.locator('.note summary').click();
    await page.getByRole('link', { name: '.docx' }).click();
    await page.locator('report-export[data-state=done]').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: exportForms[form].label }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(exportedName(id, form));
    const addressOf = (path: string) =>
      json.$schema.startsWith('http') ? new URL(path, json.$schema).href : undefined;
    const made = exportedReport(json, { form, archive: '年报文库', addressOf });
    expect((await buffer(await download.createReadStream())).equals(made)).toBe(true);
  },
);

test.each([
  { name: 'none is named', address: exportUrl(), state: 'idle', says: '从报告页' },
  {
    name: 'there is none',
    address: exportUrl('440205/2001'),
    state: 'error',
    says: '没有取到这一份',
  },
])('where $name the page says so', async ({ address, state, says }) => {
  const page = await openPage();
  await page.goto(address);
  const shown = page.locator(`report-export[data-state=${state}]`);
  await shown.getByText(says).waitFor();
  expect(await shown.getByRole('button').count()).toBe(0);
});
