import { describe, expect, test } from 'vitest';
import { excerptPiecesOf } from '#archive/mentions/excerpt-pieces.ts';
import type { Mention } from '#archive/mentions/mention.ts';
import { packMentions, unpackMentions } from '#archive/mentions/pack-mentions.ts';
import { writeReport } from '#markdown/write-report.ts';
import { addressesOf } from '#model/address-entry.ts';
import { linesByAnchor, syntheticArchive, theArchive } from '#tests/archive/read-across.ts';

describe.each([theArchive, syntheticArchive()])('in $name', ({ reports, across }) => {
  const everything = reports.map((report) => {
    const mentions = across.mentions.get(report.id);
    if (mentions === undefined) throw new Error(`${report.id} has no mentions.`);
    const { citations, unresolved, figures, checks, places } = mentions;
    return {
      report,
      mentions,
      all: [...citations, ...unresolved, ...figures, ...checks, ...places],
    };
  });

  test('every mention stands where it says, in the sentence it says', () => {
    const wrong = everything.flatMap(({ report, all }) => {
      const lines = linesByAnchor(report);
      return all.filter(({ line, start, end, words, sentence, at }) => {
        const text = lines.get(line)?.text;
        return (
          text?.slice(start, end) !== words ||
          !text.includes(sentence) ||
          sentence.slice(at, at + words.length) !== words
        );
      });
    });
    expect(wrong).toEqual([]);
  });

  test('every mention has an address in its section', () => {
    const wrong = everything.flatMap(({ report, all }) => {
      const addresses = new Set(addressesOf(report).map(({ anchor }) => anchor));
      return all.filter(({ anchor, section }) => !addresses.has(anchor) || !addresses.has(section));
    });
    expect(wrong).toEqual([]);
  });

  test.each(['cite', 'figure'] as const)('as many %s as in the Markdown', (kind) => {
    for (const { report, mentions } of everything) {
      const count = writeReport(report).split(new RegExp(`(?<!\\\\):${kind}\\[`, 'u')).length - 1;
      const found = kind === 'cite' ? mentions.citations : mentions.figures;
      expect(`${report.id} ${found.length}`).toBe(`${report.id} ${count}`);
    }
  });

  test('every value has its digits in the words at its place', () => {
    const figures = everything.flatMap(({ mentions }) => mentions.figures);
    const unread = figures.filter(({ value }) => value === undefined);
    const strange = figures.filter(({ words, value }) => {
      if (value === undefined || !/\d/u.test(words)) return false;
      const [digits = ''] = /\d[\d,.]*/u.exec(words) ?? [];
      const printed = Number(digits.replaceAll(',', ''));
      const scale = value / printed;
      return (
        value !== 0 &&
        ![1, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12].some((each) => Math.abs(scale / each - 1) < 1e-9)
      );
    });
    expect(strange.map(({ words, value }) => `${words} ${value}`)).toEqual([]);
    expect(unread.length / Math.max(1, figures.length)).toBeLessThan(0.01);
  });

  test('what is kept of mentions gives them back', () => {
    for (const { mentions } of everything) {
      expect(unpackMentions(JSON.parse(JSON.stringify(packMentions(mentions))))).toEqual(mentions);
    }
  });
});

test.each([
  {
    name: 'a short sentence whole',
    before: '全年',
    after: '，办结5件。',
    expected: '全年[6件]，办结5件。',
  },
  {
    name: 'the clauses near the words of a long one',
    before: `${'甲'.repeat(90)}，${'乙'.repeat(30)}，收到`,
    after: `，${'丙'.repeat(50)}，${'丁'.repeat(90)}。`,
    expected: `…${'乙'.repeat(30)}，收到[6件]，${'丙'.repeat(50)}…`,
  },
])('excerptPiecesOf keeps $name', ({ before, after, expected }) => {
  const sentence = `${before}6件${after}`;
  const mention = { sentence, words: '6件', at: before.length } as Mention;
  expect(drawn([mention])).toBe(expected);
});

test('excerptPiecesOf prints a sentence once, with each of its mentions marked', () => {
  const sentence = '收到49件，受理36件。';
  const mentions = ['49件', '36件'].map(
    (words) => ({ sentence, words, at: sentence.indexOf(words) }) as Mention,
  );
  expect(drawn(mentions)).toBe('收到[49件]，受理[36件]。');
});

function drawn(mentions: readonly Mention[]): string {
  return excerptPiecesOf(mentions)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');
}
