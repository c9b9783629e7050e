import { expect, test } from 'vitest';
import { likenessOf, writtenLikeness } from '#archive/claims/likeness.ts';

const one = '全年收到行政复议申请21件，受理19件，审结17件。';

test.each([
  { name: 'word for word', other: one, said: '相同' },
  {
    name: 'but for blanks',
    other: '全年收到行政复议申请 21 件，受理19件，审结17件。',
    said: '相同',
  },
  { name: 'but for the mark at the end', other: one.replace('17件。', '17件；'), said: '相同' },
  { name: 'with another figure', other: one.replace('21', '28'), said: '相近，96%' },
  { name: 'with another year', other: `2023年${one}`, said: '相近，90%' },
  { name: 'with a figure in words', other: one.replace('19件', '十九件'), said: '相近，92%' },
  { name: 'with another mark inside', other: one.replace('，', '、'), said: '相近，96%' },
  { name: 'with one character more', other: `${one.slice(0, -1)}次。`, said: '相近，98%' },
  { name: 'with half of it left out', other: '全年收到行政复议申请21件。', said: '相近，68%' },
  { name: 'with nothing in common', other: '甲乙丙丁。', said: '相近，0%' },
  {
    name: 'as a thousand characters but one',
    other: `${'甲'.repeat(999)}乙`,
    from: '甲'.repeat(1000),
    said: '相近，99%',
  },
])('a passage is alike $name', ({ other, said, from = one }) => {
  expect(writtenLikeness(likenessOf(from, other))).toBe(said);
  expect(writtenLikeness(likenessOf(other, from))).toBe(said);
});
