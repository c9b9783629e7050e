import { expect, test } from 'vitest';
import { printedText } from '#model/printed-text.ts';
import { drawnLine, readShort } from '#tests/helpers/short-file.ts';

test.each([
  {
    name: 'a citation',
    markdown: '依照:cite[《规定》]{work=ducha-guiding-2019}第五条',
    drawn: '依照[cite 《规定》]第五条',
    printed: '依照《规定》第五条',
  },
  {
    name: 'a figure with its scope',
    markdown: '收到:figure[49件]{of=fuyi.received scope=区复议办 approx}。',
    drawn: '收到[figure 49件]。',
    printed: '收到49件。',
  },
  {
    name: 'a word that is printed so',
    markdown: ':sic[阻扰]{note="通作阻挠"}执法',
    drawn: '[sic 阻扰]执法',
    printed: '阻扰执法',
  },
  {
    name: 'a correction',
    markdown: '采取:corr[措施]{sic=腊施}。',
    drawn: '采取[corr 措施]。',
    printed: '采取腊施。',
  },
  {
    name: 'a correction that deletes',
    markdown: '法治政府:corr[]{sic=府}建设',
    drawn: '法治政府[corr]建设',
    printed: '法治政府府建设',
  },
  {
    name: 'a supplied character',
    markdown: '达到:supplied[Ⅲ]类',
    drawn: '达到[supplied Ⅲ]类',
    printed: '达到类',
  },
  {
    name: 'a gap',
    markdown: '共:gap{reason=原页残缺}件',
    drawn: '共[gap]件',
    printed: '共件',
  },
  {
    name: 'a correction inside a citation inside a figure',
    markdown: ':figure[:cite[《:corr[条]{sic=条条}例》]{work=a}3件]{of=b}',
    drawn: '[figure [cite 《[corr 条]例》]3件]',
    printed: '《条条例》3件',
  },
  {
    name: 'an annotation in a heading',
    markdown: '## 一、落实:cite[《纲要》]{work=a}',
    drawn: '一、落实[cite 《纲要》]',
    printed: '一、落实《纲要》',
  },
  {
    name: 'an annotation inside what looks like a directive',
    markdown: '时间:北京市[见:cite[《规定》]{work=a}]',
    drawn: '时间:北京市[见[cite 《规定》]]',
    printed: '时间:北京市[见《规定》]',
  },
])('$name is read, and what was printed can be had', ({ markdown, drawn, printed }) => {
  const { lines, messages } = readShort(markdown);
  expect(messages).toEqual([]);
  expect(lines.map(drawnLine)).toEqual([drawn]);
  expect(lines.map(printedText)).toEqual([printed]);
});

test.each([
  {
    name: 'an unknown attribute',
    markdown: '收到:figure[49件]{of=a unit=件}。',
    text: '收到49件。',
    messages: [
      '1:3: annotation: `:figure`：没有 unit 这个项目，可以写的有 of、scope、period、approx。',
    ],
  },
  {
    name: 'a missing attribute',
    markdown: '依照:cite[《规定》]。',
    text: '依照《规定》。',
    messages: ['1:3: annotation: `:cite` 的 work：缺少这一项。'],
  },
  {
    name: 'an empty attribute',
    markdown: '采取:corr[措施]{sic=""}。',
    text: '采取措施。',
    messages: ['1:3: annotation: `:corr` 的 sic：不能空着。'],
  },
  {
    name: 'a gap with words',
    markdown: '共:gap[49]{reason=残缺}件',
    text: '共49件',
    messages: ['1:2: annotation: `:gap` 标的是缺失处，方括号里不能有字。'],
  },
  {
    name: 'a figure without words',
    markdown: '共:figure[]{of=a}件',
    text: '共件',
    messages: ['1:2: annotation: `:figure` 的方括号里要有字。'],
  },
])('$name is a message at its place, and the words stay', ({ markdown, text, messages }) => {
  const read = readShort(markdown);
  expect(read.lines.map((line) => line.text)).toEqual([text]);
  expect(read.lines.flatMap((line) => line.annotations)).toEqual([]);
  expect(read.messages).toEqual(messages);
});

test('settings under a heading are the heading’s, and pass to the headings below', () => {
  const { report } = readShort(
    '## 一、不足\n\n::section{part=shortcomings topics="fuyi zhifa"}\n\n### （一）观念\n\n甲',
  );
  expect(report?.sections.map(({ anchor, part, topics }) => ({ anchor, part, topics }))).toEqual([
    { anchor: 's1', part: 'shortcomings', topics: ['fuyi', 'zhifa'] },
    { anchor: 's1-1', part: 'shortcomings', topics: undefined },
  ]);
});

test('settings after a paragraph begin an untitled part with the editor’s title', () => {
  const { report } = readShort('## 一、成效\n\n甲\n\n::section{part=plan title=打算}\n\n乙');
  expect(
    report?.sections.map(({ anchor, kind, suppliedTitle }) => [anchor, kind, suppliedTitle]),
  ).toEqual([
    ['s1', 'heading', undefined],
    ['t1', 'tail', '打算'],
  ]);
});
