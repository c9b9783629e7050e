import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { anchorUrl, captureUrl, reportUrl } from '#model/permalink.ts';
import { siteMap } from '#site/site-map.ts';
import { reportIds, reportOf } from './archive-files.ts';
import { readingTextOf } from './reading-text.ts';
import { arrivalOn, choose } from './shared-words.ts';

/**
 * What a reader does on the site, whatever the browser; fails with what was wrong. Addresses are counted
 * from where the site stands, the base of the page's context, which ends with a slash.
 */
export interface BrowserTask {
  readonly name: string;
  readonly run: (page: Page) => Promise<void>;
}

const report = '440205/2023';
const narrow = { width: 390, height: 844 };

const reading: readonly BrowserTask[] = [
  {
    name: 'every report is there, character by character',
    run: async (page) => {
      for (const id of reportIds) {
        await page.goto(below(reportUrl(id)));
        const shown = await page.locator('[data-title], [data-text]').allInnerTexts();
        assert.equal(withoutBlanks(shown.join('')), withoutBlanks(readingTextOf(reportOf(id))));
      }
    },
  },
  {
    name: 'an address leads to its section, and the contents know it',
    run: async (page) => {
      await page.goto(below(anchorUrl(report, 's2-3')));
      await page.locator('#contents a[aria-current][href^="#s2-3"]').waitFor();
      const top = await page.locator('#s2-3').evaluate((one) => one.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 200, `the section is at ${top}`);
    },
  },
  {
    name: 'on a phone the contents come at a tap, and lead on',
    run: async (page) => {
      await page.setViewportSize(narrow);
      await page.goto(below(anchorUrl(report, 's2-3')));
      await page.locator('.where').click();
      await page.locator('#contents a[href="#s3"]').click();
      await page.waitForURL(below(anchorUrl(report, 's3')));
    },
  },
  {
    name: 'marks of the text are shown and hidden, and stay so',
    run: async (page) => {
      await page.goto(below(reportUrl(report)));
      const box = page.getByRole('checkbox', { name: '数字' });
      await box.check();
      const line = () =>
        page
          .locator('.text data > a')
          .first()
          .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
      assert.equal(await line(), 'underline');
      await page.reload();
      assert.equal(await box.isChecked(), true);
      await box.uncheck();
      assert.equal(await line(), 'none');
    },
  },
  {
    name: 'a mark says what is known of it',
    run: async (page) => {
      await page.goto(below(reportUrl(report)));
      await page.locator('.text ins').first().click();
      await page.locator('mark-card').getByText('原文作').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('mark-card').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'words are found in the report, one after the other',
    run: async (page) => {
      await page.goto(below(reportUrl(report)));
      await page.getByLabel('在本报告中查找').fill('行政执法');
      await page.locator('.text[data-found]').waitFor();
      await page.getByLabel('下一处').click();
      await page.getByText(/^1\/\d+/u).waitFor();
    },
  },
  {
    name: 'size and colours are chosen, and hold on every page',
    run: async (page) => {
      await page.goto('');
      await page.locator('reading-settings summary').click();
      await page.getByLabel('特大').check();
      await page.getByLabel('深色').check();
      await page.goto(below(reportUrl(report)));
      const look = await page.evaluate(() => ({
        size: getComputedStyle(document.documentElement).fontSize,
        paper: getComputedStyle(document.body).backgroundColor,
      }));
      assert.equal(look.size, '24px');
      const [red = 255] = (/\d+/u.exec(look.paper) ?? []).map(Number);
      assert.ok(red < 80, `the paper is ${look.paper}`);
    },
  },
  {
    name: 'the rules for print are understood',
    run: async (page) => {
      await page.goto(below(reportUrl(report)));
      const rules = await page.evaluate(() =>
        [...document.styleSheets].flatMap(({ cssRules }) =>
          [...cssRules].filter((rule) => /^@media print|^@page/u.test(rule.cssText)),
        ),
      );
      assert.ok(rules.length >= 5, `${rules.length} rules`);
    },
  },
  {
    name: 'a capture is shown line by line, its report beside it',
    run: async (page) => {
      await page.goto(below(`${captureUrl('440205/2023.txt')}#L12`));
      await page.locator('facsimile-view[data-state=done]').waitFor();
      assert.equal(await page.locator(':target').getAttribute('id'), 'L12');
      assert.equal(await page.locator('.reading #s1-1').count(), 1);
    },
  },
];

const searching: readonly BrowserTask[] = [
  {
    name: 'a phrase is found, and a hit is marked in its report',
    run: async (page) => {
      await page.goto('search/?q=行政复议');
      await searched(page);
      assert.match((await page.locator('[data-status]').textContent()) ?? '', /^\d+ 节，在 5 份/u);
      await page.locator('[data-hit]').nth(2).click();
      await page.locator('.text[data-found]').waitFor();
      const marked = await page.evaluate(() => {
        const ranges = [...(CSS.highlights?.get('found') ?? [])];
        const wrapped = [...document.querySelectorAll('.text mark')].map((one) => one.textContent);
        return wrapped.length > 0 ? wrapped : ranges.map(String);
      });
      assert.deepEqual([...new Set(marked)], ['行政复议']);
    },
  },
  {
    name: 'place, year and part in a query are chips, with the report above',
    run: async (page) => {
      await page.goto('search/?q=曲江 2023 存在的问题');
      await searched(page);
      const chips = await page
        .locator('[data-chip]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-chip')));
      assert.deepEqual(chips, ['place', 'year', 'part']);
      const card = page.locator('[data-report-card]').first();
      assert.match((await card.getAttribute('href')) ?? '', /\/reports\/440205\/2023\//u);
      await page.locator('[data-chip=place]').click();
      await page.waitForFunction(() => !document.querySelector('[data-chip=place]'));
    },
  },
  {
    name: 'what nothing has is denied, and what is printed is not',
    run: async (page) => {
      await page.goto('search/?q=量子纠缠');
      await searched(page);
      assert.match((await page.locator('main').textContent()) ?? '', /全库没有/u);
      for (const printed of ['海原县三河镇2023年度法治建设情况报告', '2020年2月28日']) {
        await page.goto(`search/?q=${printed}`);
        await searched(page);
        assert.ok((await page.locator('[data-hit]').count()) > 0, printed);
        assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /全库没有/u);
      }
    },
  },
  {
    name: 'filters narrow, and back takes them away',
    run: async (page) => {
      await page.goto('search/?q=行政复议');
      await searched(page);
      const all = await page.locator('[data-status]').textContent();
      await page.locator('[data-facet=place] > summary').click();
      await page.locator('[data-filter=place][data-value="440000"]').click();
      await page.getByText(/^\d+ 节，在 1 份报告中/u).waitFor();
      await page.goBack();
      await page
        .locator('[data-status]')
        .getByText(all ?? '', { exact: true })
        .waitFor();
    },
  },
  {
    name: 'suggestions come while one types, and are taken by keyboard',
    run: async (page) => {
      await page.goto('');
      const field = page.locator('main').getByLabel('检索全部报告');
      await field.pressSequentially('曲江');
      await page.locator('main').getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/reports/440205/2023/');
    },
  },
  {
    name: 'related sections are found by words',
    run: async (page) => {
      await page.goto('search/?q=行政复议');
      await searched(page);
      await page.getByRole('button', { name: '再按词找相关的节' }).click();
      await page.locator('[data-related-hit]').first().waitFor();
    },
  },
];

const verbatim = '深入学习宣传贯彻习近平法治思想';
const altered = '区委理论学习中心组组织专题学习习近平法治思想13次,举办';
const joined = '奋力打造韶关高质量发展最大增长极定期召开协调小组会议,充分发挥议事协调机构作用';
const absent = '经验在全国推广，本年从未败诉，也没有一件案件被法院纠正';

const working: readonly BrowserTask[] = [
  {
    name: 'quotations are told verbatim, altered, joined, absent',
    run: async (page) => {
      await page.goto('verify/');
      const text = [verbatim, altered, joined, absent].map((one) => `“${one}”`).join('又说');
      await page.getByLabel('要核对的文字').fill(text);
      await page.getByRole('button', { name: '核对' }).click();
      await page.locator('[data-verify][data-state=done]').waitFor();
      const verdicts = await page
        .locator('[data-quote]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-verdict')));
      assert.deepEqual(verdicts, ['verbatim', 'altered', 'joined', 'absent']);
    },
  },
  {
    name: 'words are counted by place and year',
    run: async (page) => {
      await page.goto('panel/');
      await page.getByLabel('字词', { exact: true }).fill('行政复议\n量子纠缠');
      await page.getByRole('button', { name: '计数' }).click();
      await page.locator('[data-panel][data-state=done]').waitFor();
      const names = await page.locator('[data-words-table] tbody th').allTextContents();
      assert.deepEqual(names, ['行政复议', '量子纠缠']);
    },
  },
  {
    name: 'reports are compared side by side',
    run: async (page) => {
      await page.goto('compare/?a=440205/2023');
      await page.getByLabel('加入一份报告').fill('秦皇岛');
      await page.getByRole('button', { name: '加入' }).click();
      await page.waitForURL(/&b=130300\/2023$/u);
      await page.locator('compare-reports[data-state=done]').waitFor();
      await page.getByRole('button', { name: '不足和原因' }).click();
      assert.equal(await page.locator('.passage').count(), 2);
    },
  },
  {
    name: 'a citation is copied, and its words are told verbatim',
    run: async (page) => {
      await page.goto(below(reportUrl(report)));
      await choose(page, { anchor: 's1-1-p1', at: 2 }, { anchor: 's1-1-p1', at: 30 });
      await page.getByRole('button', { name: '复制引文' }).click();
      await page.getByText('已复制引文').waitFor();
      await page.goto('verify/');
      await page.getByLabel('要核对的文字').focus();
      await page.keyboard.press('ControlOrMeta+V');
      const pasted = await page.getByLabel('要核对的文字').inputValue();
      assert.match(pasted, /\[R\/OL\]/u);
      await page.getByLabel('要核对的文字').fill(pasted.split('\n')[0] ?? '');
      await page.getByRole('button', { name: '核对' }).click();
      await page.locator('[data-verdict=verbatim]').waitFor();
    },
  },
  {
    name: 'a permalink is copied by keyboard',
    run: async (page) => {
      await page.goto(below(reportUrl(report)));
      await page.locator('a.permalink[href="#s2-1"]').first().press('Enter');
      await page.getByRole('button', { name: '复制链接' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('已复制链接').waitFor();
    },
  },
  {
    name: 'a shared link marks its words where it is opened',
    run: async (page) => {
      await page.goto(below(reportUrl(report)));
      await choose(page, { anchor: 's1-1', at: 4 }, { anchor: 's1-2-p1', at: 30 });
      const words = await page.evaluate(() => String(getSelection()));
      await page.getByRole('button', { name: '复制链接' }).click();
      await page.getByText('已复制链接').waitFor();
      await page.goto('verify/');
      await page.getByLabel('要核对的文字').focus();
      await page.keyboard.press('ControlOrMeta+V');
      await page.goto(await page.getByLabel('要核对的文字').inputValue());
      const { marked, said } = await arrivalOn(page);
      assert.deepEqual([withoutBlanks(marked), said], [withoutBlanks(words), '']);
    },
  },
  {
    name: 'a report that is not here is asked for, and a page that is not says what is',
    run: async (page) => {
      await page.goto('coverage/440000/');
      await page.getByRole('link', { name: '尚未查找' }).first().click();
      assert.match(await page.getByLabel('申请书').inputValue(), /^政府信息公开申请/u);
      await page.goto('reports/440205/2022/');
      await page.locator('missing-guess').getByText('曲江区收有 2023年。').waitFor();
    },
  },
];

export const browserTasks = [...reading, ...searching, ...working];

/** A page of every kind. */
export const kindsOfPages: readonly string[] = Object.values(siteMap).flatMap(({ examples }) =>
  Object.values(examples).map(below),
);

/** An address of a site at the root of its host, counted from where the site stands. */
function below(address: string): string {
  return address.slice(1);
}

async function searched(page: Page): Promise<void> {
  await page.locator('[data-search][data-state=done]').waitFor();
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, '');
}
