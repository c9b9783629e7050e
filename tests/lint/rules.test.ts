import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';
import { knownOf } from '#lint/known.ts';
import { lintReport } from '#lint/lint-report.ts';
import { parserRules, rules } from '#lint/rules.ts';

/** The archive's own, so that the examples speak of real works and places. */
const tables = readTables('.');
const known = knownOf(tables, tables.regions);

const pages = globSync('src/lint/rules/*.md').sort();

test('every rule has its page, and every page its rule', () => {
  const ids = [...rules.map(({ id }) => id), ...Object.keys(parserRules)];
  expect(pages.map((path) => basename(path, '.md'))).toEqual(ids.sort());
});

test('docs/lint.md lists every rule with its severity', () => {
  const severities = {
    ...parserRules,
    ...Object.fromEntries(rules.map((rule) => [rule.id, rule.severity])),
  };
  const rows = readFileSync('docs/lint.md', 'utf8').matchAll(
    /^\| \[`([\w-]+)`\]\(\S+\) \| (\w+) \|/gmu,
  );
  expect(Object.fromEntries([...rows].map(([, id, severity]) => [id, severity]))).toEqual(
    severities,
  );
});

describe.each(pages.map((path) => ({ path, rule: basename(path, '.md') })))(
  '$rule',
  ({ path, rule }) => {
    const page = readFileSync(path, 'utf8');

    test('has its name for a title', () => {
      expect(page.startsWith(`# ${rule}\n\n`)).toBe(true);
    });

    test.each(examplesOf(page))(
      'example on line $line says what the page says',
      ({ markdown, expected }) => {
        expect(complaintsOf(markdown, { rule, capture: captureOf(page) })).toEqual(expected);
      },
    );
  },
);

interface Example {
  readonly line: number;
  readonly markdown: string;
  /** Empty for an example that passes. */
  readonly expected: readonly string[];
}

/** The `md` blocks of a page, each with the `text` block below it. */
function examplesOf(page: string): readonly Example[] {
  const pattern = /```md\n(.*?)```\n(?:\n```text\n(.*?)```\n)?/gsu;
  return [...page.matchAll(pattern)].map(({ 1: markdown = '', 2: text = '', index }) => ({
    line: page.slice(0, index).split('\n').length,
    markdown,
    expected: text.split('\n').filter((line) => line !== ''),
  }));
}

/** The `txt` block of a page: the capture its examples are read beside. */
function captureOf(page: string): string | undefined {
  return /```txt\n(.*?)```/su.exec(page)?.[1];
}

const frontmatter = `---
title: 某县2023年法治政府建设情况报告
year: 2023
region: "440205"
issuers:
  - 某县人民政府
source:
  file: 440205/2023.txt
  sha256: ${'0'.repeat(64)}
regularised:
  - punctuation-width
---

`;

/** Lints an example as `440205/2023`; one without frontmatter is given some, and keeps its lines. */
function complaintsOf(
  markdown: string,
  { rule, capture }: { readonly rule: string; readonly capture: string | undefined },
): readonly string[] {
  const head = markdown.startsWith('---') ? '' : frontmatter;
  const file = new VFile({ path: 'content/reports/440205/2023.md', value: head + markdown });
  lintReport(file, {
    id: '440205/2023',
    captureOf: ({ sha256 }) =>
      capture === undefined
        ? undefined
        : { text: capture, sha256: rule === 'source-checksum' ? hash('sha256', capture) : sha256 },
    known,
  });
  const added = head.split('\n').length - 1;
  return file.messages
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, column, reason }) => `${(line ?? 0) - added}:${column}: ${reason}`);
}
