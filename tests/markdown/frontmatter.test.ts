import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '#tests/helpers/cases.ts';
import { readShort, shortFrontmatter } from '#tests/helpers/short-file.ts';

/** The short frontmatter with lines of it replaced, by their key, or added at its end. */
function frontmatterWith(lines: Readonly<Record<string, string>>): string {
  let text = shortFrontmatter;
  for (const [key, line] of Object.entries(lines)) {
    const pattern = new RegExp(`^(\\s*)${key}:.*$`, 'mu');
    text = pattern.test(text)
      ? text.replace(pattern, `$1${line}`)
      : text.replace(/\n---\n/u, `\n${line}\n---\n`);
  }
  return `${text}甲\n`;
}

test.each([
  { name: 'an index number that looks like a number', key: 'indexNumber', value: '00035727E2' },
  { name: 'a document number', key: 'documentNumber', value: '昭府办函〔2019〕42号' },
  { name: 'a genre that YAML reads as a truth', key: 'genre', value: 'no' },
  { name: 'a publisher that is a number', key: 'publisher', value: '12345' },
  { name: 'a date', key: 'signed', value: '2020-02-28' },
  { name: 'a date and a time', key: 'published', value: '2020-03-25T09:06:00+08:00' },
] as const)('$name stays the text it is', ({ key, value }) => {
  const { report, messages } = readShort(frontmatterWith({ [key]: `${key}: ${value}` }));
  expect(messages).toEqual([]);
  expect(report?.metadata[key]).toBe(value);
});

test.each([
  {
    name: 'an unknown key',
    lines: { level: 'level: 县' },
    expected: ['12:1: frontmatter: 没有 level 这个项目。'],
  },
  {
    name: 'two unknown keys, each on its line',
    lines: { level: 'level: 县', tags: 'tags: 法治' },
    expected: [
      `12:1: frontmatter: 没有 level 这个项目。`,
      `13:1: frontmatter: 没有 tags 这个项目。`,
    ],
  },
  {
    name: 'an unknown key of the source',
    lines: { file: 'file: 440205/2023.txt\n  site: 政府网' },
    expected: [
      '9:3: frontmatter: source：没有 site 这个项目，可以写的有 file、sha256、url、retrieved、zones。',
    ],
  },
  {
    name: 'a year that is no number',
    lines: { year: 'year: 二〇二三' },
    expected: ['3:7: frontmatter: year：这里要写整数。'],
  },
  {
    name: 'a day that does not exist',
    lines: { signed: 'signed: 2023-02-29' },
    expected: ['12:9: frontmatter: signed：日期写作 2020-02-28，且须真有这一天。'],
  },
  {
    name: 'a region code with a digit too few',
    lines: { region: 'region: "44020"' },
    expected: ['4:9: frontmatter: region：区划代码为六位，乡镇街道为九位。'],
  },
  {
    name: 'an empty value',
    lines: { addressee: 'addressee: ""' },
    expected: ['12:12: frontmatter: addressee：不能空着；原页没有就删去这一行。'],
  },
  {
    name: 'an alias that is no anchor',
    lines: { aliases: 'aliases:\n  s1: 第二节' },
    expected: ['13:7: frontmatter: aliases.s1：这里要写地址，例如 s2-1。'],
  },
  {
    name: 'a key written twice',
    lines: { title: 'title: 甲\ntitle: 乙' },
    expected: ['3:1: frontmatter: title 写了两次。'],
  },
])('$name is a message on its line, and no report', ({ lines, expected }) => {
  const { report, messages } = readShort(frontmatterWith(lines));
  expect(report).toBeUndefined();
  expect(messages).toEqual(expected);
});

test('a missing title is a message', () => {
  const { report, messages } = readShort(shortFrontmatter.replace(/^title:.*\n/mu, ''));
  expect(report).toBeUndefined();
  expect(messages.map((message) => message.replace(/^\d+:\d+: /u, ''))).toEqual([
    'frontmatter: title：缺少这一项。',
  ]);
});

test('an alias is refused, so that no alias bomb can go off', () => {
  const { report, messages } = readShort(frontmatterWith({ notes: 'notes: &a [甲]\ngenre: *a' }));
  expect(report).toBeUndefined();
  expect(messages).toEqual(['12:8: frontmatter: `&a` 以 & 开头，YAML 另有所指，这里不能用。']);
});

test('no frontmatter makes the parser throw', () => {
  const scrap = fc.constantFrom(
    ...['title', ': ', '- ', '\n', '\n  ', '? ', '[', ']', '{', '}', '&a ', '*a', '!!js ', '"'],
    ...["'", '|\n', '>\n', '#', '%YAML 2.0', '\t', '甲', '0x1F', '~', '<<: ', 'source', '\u0000'],
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 20 }), (scraps) => {
      const { report, messages } = readShort(`---\n${scraps.join('')}\n---\n\n甲`);
      return report === undefined && messages.length > 0;
    }),
    { numRuns: cases(1_000) },
  );
});
