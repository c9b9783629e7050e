import { expect, test } from 'vitest';
import type { QuotedRef, SharedPassage } from '#archive/reuse/shared-passage.ts';
import { namedLikenessesOf } from '#site/reuse/named-likenesses.ts';

const words = '全面落实行政执法三项制度';
const refOf = (report: string, text: string): QuotedRef => ({
  report,
  anchor: 's1-p1',
  start: 0,
  end: text.length,
  words: text,
});
/** Ten reports, each less like than the one before. */
const others = Array.from({ length: 10 }, (_, at) =>
  refOf(`4402${10 + at}/2020`, `${words.slice(at)}${'等'.repeat(at)}`),
);
const passage: SharedPassage = {
  ...refOf('440205/2023', words),
  kind: 'elsewhere',
  length: words.length,
  others,
  bodies: others.length,
  earliest: refOf('440210/2020', words),
};
const namedOf = (of: SharedPassage) => namedLikenessesOf(of).map(({ ref }) => ref);

test('of many places a note names the eight most alike', () => {
  expect(namedOf(passage)).toEqual(others.slice(0, 8));
});

test('they stand in the order of the passage, whichever is most alike', () => {
  const turned = others.toReversed();
  expect(namedOf({ ...passage, others: turned })).toEqual(turned.slice(2));
});

test('the report before is named first, be it the least alike', () => {
  const previous = refOf('440205/2022', '全面推进');
  expect(namedOf({ ...passage, kind: 'previous', previous })).toEqual([
    previous,
    ...others.slice(0, 7),
  ]);
});

test('of few places all are named', () => {
  expect(namedOf({ ...passage, others: others.slice(7) })).toEqual(others.slice(7));
});
