import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPassage,
  type PassageMark,
  parseMark,
  passagePrint,
  writtenMark,
} from '#archive/cite/passage-mark.ts';
import { cases } from '#tests/helpers/cases.ts';

const text = '全年收到行政复议申请12件，受理行政复议申请10件，办结行政复议案件9件。';

/** The words `行政复议` where they stand for the second time, as they are shared. */
const shared = markOf(text, 16, 20);

function markOf(of: string, start: number, end: number): PassageMark {
  return { from: 's1-p1', to: 's1-p1', start, end, print: passagePrint(of, start, end) };
}

describe('words that were shared', () => {
  test.each([
    { when: 'nothing changed', now: text, found: '受理|行政复议|申请10件', kind: 'same' },
    {
      when: 'something came in before them',
      now: text.replace('全年', '2023年全年'),
      found: '受理|行政复议|申请10件',
      kind: 'moved',
    },
    {
      when: 'the words are others',
      now: text.replace('受理行政复议', '受理行政复査'),
      kind: 'changed',
    },
    { when: 'what is beside them is other', now: text.replace('受理', '收受'), kind: 'changed' },
    { when: 'the text now ends before them', now: '全年收到行政复议申请12件。', kind: 'changed' },
    {
      when: 'they stand there twice, and not in their place',
      now: `甲${text}${text}`,
      kind: 'changed',
    },
  ])('are $kind where $when', ({ now, found = '', kind }) => {
    const place = findPassage(now, shared);
    expect(place.kind).toBe(kind);
    if (place.kind === 'changed') return;
    const { start, end } = place;
    const drawn = [now.slice(start - 2, start), now.slice(start, end), now.slice(end, end + 5)];
    expect(drawn.join('|')).toBe(found);
  });

  test('are never taken for others, whatever character of them changes', () => {
    const place = fc.nat({ max: text.length - 1 });
    fc.assert(
      fc.property(place, place, place, (one, other, changed) => {
        const [start, end] = one < other ? [one, other] : [other, one + 1];
        fc.pre(changed >= start && changed < end);
        const now = `${text.slice(0, changed)}〇${text.slice(changed + 1)}`;
        expect(findPassage(now, markOf(text, start, end)).kind).toBe('changed');
      }),
      { numRuns: cases(1000) },
    );
  });
});

test.each<{ mark: PassageMark; written: string }>([
  { mark: shared, written: `s1-p1.16.20.${shared.print}` },
  { mark: { ...shared, to: 's1-2' }, written: `s1-p1.16.s1-2.20.${shared.print}` },
])('a mark is written $written, and read back', ({ mark, written }) => {
  expect(writtenMark(mark)).toBe(written);
  expect(parseMark(written)).toEqual(mark);
});

test.each(['', 's1', 's1.1.2', 's1.-1.2.abc', 's1.1.2.abc.', '<b>.1.2.abc', 's1.1.2.ABC'])(
  'what is no mark is none: %j',
  (written) => {
    expect(parseMark(written)).toBeUndefined();
  },
);
