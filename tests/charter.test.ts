import { globSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseCharter } from '#archive/store/tables/parse-charter.ts';
import type { Charter } from '#model/charter.ts';

/** This archive, and one of another kind of report. */
const charters = ['content/archive.yaml', 'tests/fixtures/another-archive/content/archive.yaml'];

/** What may be said in code of the field of either, and why. */
const shared: Readonly<Record<string, readonly (readonly [words: RegExp, why: string])[]>> = {
  'src/annotate/damage/misprints.ts': [
    [
      /法[治制](?:审核|政府|宣传)|决定法[治制]/gu,
      'misprints that official papers of every kind have',
    ],
    [/依法行政|第一责任人的?职责/gu, 'the right forms of two'],
  ],
  'src/model/page-labels.ts': [[/信息公开单位/gu, 'what official sites print beside any page']],
  'src/archive/coverage/disclosure-request.ts': [
    [/政府信息公开(?:条例|申请)/gu, 'the law by which a report of any kind is asked for'],
  ],
};

const sources = globSync(['src/**/*.{ts,astro,css}', 'scripts/**/*.{ts,mjs}'])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.includes('node_modules'))
  .sort()
  .map((path) => ({ path, code: withoutShared(path, codeOf(readFileSync(path, 'utf8'))) }));

describe.each(charters)('the kind of report of %s', (path) => {
  const charter = readCharter(path);

  test('is named by no line of code', () => {
    const naming = sources.filter(({ code }) => isNamedIn(code, charter));
    expect(naming.map((each) => each.path)).toEqual([]);
  });

  test.each([
    "const kind = '%';",
    'const text = `关于%的报告`;',
    'pattern: /(?:关于)?%/u,',
    '<p>%</p>',
  ])('would be found in %s', (line) => {
    const [first = '', ...rest] = charter.kind.subject;
    const written = [
      charter.kind.subject,
      `${first}' +\n  '${rest.join('')}`,
      [...charter.kind.subject]
        .map((one) => `\\u${one.codePointAt(0)?.toString(16).padStart(4, '0')}`)
        .join(''),
    ];
    for (const subject of written) {
      const code = codeOf(line.replace('%', () => subject));
      expect(isNamedIn(code, charter)).toBe(true);
    }
  });
});

test('comments may name the source of a rule, and what both kinds share is shared still', () => {
  const comment =
    "/**\n * 《法治政府建设与责任落实督察工作规定》\n */\n// 法治政府建设\nconst a = '一';";
  expect(codeOf(comment)).not.toContain('法治');
  for (const [path, phrases] of Object.entries(shared)) {
    const code = codeOf(readFileSync(path, 'utf8'));
    for (const [words] of phrases) expect([path, code.match(words)]).not.toEqual([path, null]);
  }
});

/** Whether a text has anything by which a charter can be told from another, the matter of its field too. */
function isNamedIn(code: string, { kind, rule, parts, outlines, pages }: Charter): boolean {
  const long = parts
    .flatMap(({ label, heading = '', names }) => [label, heading, ...names])
    .filter((words) => words.length > 5);
  const words = [...Object.values(kind), rule.law, ...outlines.map(({ title }) => title), ...long];
  return words.some((each) => code.includes(each)) || new RegExp(pages.matter, 'u').test(code);
}

/** Code without lines of comment, its escapes read and its strings put together. */
function codeOf(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\/?\*|\/\/|\{\/\*)/u.test(line))
    .join('\n')
    .replace(/\\u\{?([\da-f]{4,5})\}?/giu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/['"`]\s*\+\s*['"`]/gu, '');
}

function withoutShared(path: string, code: string): string {
  return (shared[path] ?? []).reduce((text, [words]) => text.replace(words, ''), code);
}

function readCharter(path: string): Charter {
  const charter = parseCharter(new VFile({ path, value: readFileSync(path, 'utf8') }));
  if (charter === undefined) throw new Error(`${path} is unsound.`);
  return charter;
}
