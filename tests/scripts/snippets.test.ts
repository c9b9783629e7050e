import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseReport } from '#markdown/parse-report.ts';
import { annotationKinds } from '#model/annotation.ts';
import { linesOf } from '#model/printed-text.ts';
import type { Report } from '#model/report.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: string | readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync('.vscode/nianbao.code-snippets', 'utf8'),
);
const all = Object.entries(snippets).map(([name, { prefix, body }]) => ({
  name,
  prefix: prefix[0] ?? '',
  text: expanded([body].flat().join('\n')),
}));
const whole = all.find(({ prefix }) => prefix === 'report')?.text ?? '';

test('the snippet of a whole report is a report, with its statutory parts', () => {
  const { report, messages } = read(whole);
  expect(messages).toEqual([]);
  expect(report.sections.flatMap(({ part }) => part ?? [])).toEqual(
    expect.arrayContaining(['achievements', 'shortcomings', 'leaders', 'plan']),
  );
});

test.each(all.filter(({ prefix }) => prefix !== 'report'))(
  'the snippet $name is read without a complaint',
  ({ prefix, text }) => {
    const isSection = prefix.startsWith('section');
    const { report, messages } = read(whole.replace('::section{part=shortcomings}', text));
    expect(messages).toEqual([]);
    const kinds = report.sections.flatMap(linesOf).flatMap(({ annotations }) => annotations);
    expect(kinds.map(({ kind }) => kind)).toEqual(isSection ? [] : [prefix.replace('-scope', '')]);
  },
);

test('every annotation has a snippet', () => {
  expect(all.map(({ prefix }) => prefix)).toEqual(expect.arrayContaining([...annotationKinds]));
});

/** What stands there when every placeholder is left as it is proposed. */
function expanded(body: string): string {
  const simple = body
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2024-06-01');
  const innermost = /\$\{(?:\d+|[A-Z_]+):([^${}]*)\}/gu;
  let text = simple;
  while (innermost.test(text)) text = text.replace(innermost, '$1');
  return text.replaceAll('$0', '');
}

function read(value: string): { readonly report: Report; readonly messages: readonly string[] } {
  const file = new VFile({ path: 'content/reports/440205/2023.md', value });
  const report = parseReport(file, '440205/2023');
  if (report === undefined) throw new Error(file.messages.join('\n'));
  return { report, messages: file.messages.map(String) };
}
