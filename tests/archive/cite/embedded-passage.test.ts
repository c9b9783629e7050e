import { expect, test } from 'vitest';
import { embeddedPassage } from '#archive/cite/embedded-passage.ts';
import { attributeOf, elementsOf, parseHtml, textOf } from '#tests/helpers/html.ts';

const hostile = {
  words: '办结率<b>100%</b>，“A&B”</blockquote><script>alert(1)</script>\n第二段',
  reference: '某县人民政府. 某县"报告"[R/OL]. 2024：一、<i>.',
  address: 'https://archive.example/reports/440205/2023/?mark=s1-p1.0.9.a&x="1"#s1-p1',
  corrections: 2,
};

test('words are shown by another site as they are, with reference and address', () => {
  const html = embeddedPassage(hostile);
  const elements = elementsOf(parseHtml(`<!doctype html><title>x</title>${html}`));
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  expect(named('p').map(textOf)).toEqual(hostile.words.split('\n'));
  expect(named('blockquote').map((one) => attributeOf(one, 'cite'))).toEqual([hostile.address]);
  expect(named('a').map((one) => attributeOf(one, 'href'))).toEqual([hostile.address]);
  expect(named('figcaption').map(textOf)).toEqual([
    `——${hostile.reference}引文有 2 处从编者校改。`,
  ]);
  expect(named('script')).toEqual([]);
});

test('nothing is said of corrections where there are none', () => {
  expect(embeddedPassage({ ...hostile, corrections: 0 })).not.toContain('校改');
});
