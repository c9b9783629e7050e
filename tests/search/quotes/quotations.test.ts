import { expect, test } from 'vitest';
import { quotationsOf } from '#search/quotes/quotations.ts';

test.each([
  {
    what: 'marks of every kind hold quotations',
    text: '“受理行政复议案件47件” 「受理行政复议案件48件」 『受理行政复议案件49件』 "受理行政复议案件50件"',
    quotations: [
      '受理行政复议案件47件',
      '受理行政复议案件48件',
      '受理行政复议案件49件',
      '受理行政复议案件50件',
    ],
  },
  {
    what: 'marks inside of marks belong to what is quoted',
    text: '报告说：“深化“放管服”改革，优化‘一网通办’”，见第3页。',
    quotations: ['深化“放管服”改革，优化‘一网通办’'],
  },
  {
    what: 'a quotation may run over lines and pages',
    text: '“受理行政复议\n\n— 3 —\n\n案件47件”',
    quotations: ['受理行政复议\n\n— 3 —\n\n案件47件'],
  },
  {
    what: 'a quotation that is not closed ends with its paragraph',
    text: '“受理行政复议案件47件。\n\n这是另一段，不在引号里面。',
    quotations: ['受理行政复议案件47件。'],
  },
  {
    what: 'what leaves something out is looked at in pieces',
    text: '“受理行政复议案件47件……办结行政复议案件45件”',
    quotations: ['受理行政复议案件47件', '办结行政复议案件45件'],
  },
  {
    what: 'short ones are passed over and counted',
    text: '“放管服”改革、“双随机、一公开”，“受理行政复议案件47件”',
    quotations: ['受理行政复议案件47件'],
    passedOver: 2,
  },
  {
    what: 'without quotation marks each paragraph is one, wrapped or not',
    text: '受理行政复议\n案件47件。\n办结行政复议案件45件。\n\n短短的\n',
    quotations: ['受理行政复议\n案件47件。', '办结行政复议案件45件。'],
    passedOver: 1,
  },
  {
    what: 'a paragraph whose quotation marks hold names only is one',
    text: '持续深化“放管服”改革，落实“双随机、一公开”监管。',
    quotations: ['持续深化“放管服”改革，落实“双随机、一公开”监管。'],
  },
  { what: 'a text of nothing has none', text: ' \n。\n', quotations: [] },
])('$what', ({ text, quotations, passedOver = 0 }) => {
  expect(quotationsOf(text)).toEqual({ quotations, passedOver });
});
