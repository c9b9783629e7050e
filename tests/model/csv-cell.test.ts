import { expect, test } from 'vitest';
import { csvCell, quotedCell } from '#model/csv-cell.ts';

test.each([
  { what: 'words', text: '行政复议', cell: '行政复议' },
  { what: 'a comma', text: '复议,应诉', cell: '"复议,应诉"' },
  { what: 'quotation marks', text: '"八五"普法', cell: '"""八五""普法"' },
  { what: 'a line break', text: '一\n二', cell: '"一\n二"' },
  { what: 'a formula', text: '=1+1', cell: "'=1+1" },
  { what: 'a formula that begins as a number does', text: '-1+cmd|calc', cell: "'-1+cmd|calc" },
  { what: 'a formula in full width', text: '＝1+1', cell: "'＝1+1" },
  { what: 'a formula behind a blank', text: ' @SUM(A1)', cell: "' @SUM(A1)" },
  { what: 'a formula with a comma', text: '=1,2', cell: '"\'=1,2"' },
])('$what is a cell that is read back as it is', ({ text, cell }) => {
  expect(csvCell(text)).toBe(cell);
  expect(quotedCell(text)).toBe(cell.startsWith('"') ? cell : `"${cell}"`);
});

test('a negative number is a number in a table of figures, and text among words', () => {
  expect(csvCell('-12.5')).toBe('-12.5');
  expect(quotedCell('-12.5')).toBe('"\'-12.5"');
});
