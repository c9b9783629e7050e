import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { pagePaths, readPage } from '#tests/helpers/built-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // The search page keeps templates that its script fills; axe looks at them when filled.
      'empty-heading': 'off',
      // The policy of the site stops them, every one.
      'no-inline-style': 'error',
    },
  }),
);

test('every page is valid HTML', async () => {
  const faults = await Promise.all(pagePaths.map((path) => faultsOf(readPage(path), path)));
  expect(faults.flat()).toEqual([]);
});

test('a page with a fault is not valid', async () => {
  const spoilt = readPage('/').replace('</h1>', '</h2>');
  expect(await faultsOf(spoilt, '/')).not.toEqual([]);
});

test('a page loads the style sheet of all pages, and at most one of its own', () => {
  const sheets = pagePaths.map((path) => readPage(path).match(/<link rel="stylesheet"/gu) ?? []);
  expect(Math.max(...sheets.map(({ length }) => length))).toBe(2);
});

test('a date that was read out of an address is said to be one, where dates are compared too', () => {
  const row = /<li[^>]*>(?:(?!<li).)*三河镇.*?<\/li>/su.exec(readPage('/coverage/'))?.[0] ?? '';
  expect(row).toContain('（取自网址）');
});

async function faultsOf(html: string, path: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector})`),
  );
}
