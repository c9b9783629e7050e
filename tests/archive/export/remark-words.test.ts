import { expect, test } from 'vitest';
import { remarkWords } from '#archive/export/remark-words.ts';
import type { PrintRemark } from '#model/annotation.ts';

const at = { start: 0, end: 2 };

test.each<{ name: string; remark: PrintRemark; reading: string; says: string }>([
  {
    name: 'a corrected reading',
    remark: { kind: 'corr', ...at, sic: '腊施', note: '形近而误' },
    reading: '措施',
    says: '“腊施”，编者读作“措施”。形近而误。',
  },
  {
    name: 'words that are too many',
    remark: { kind: 'corr', ...at, sic: '的的' },
    reading: '',
    says: '“的的”，编者以为是衍文。',
  },
  {
    name: 'words that are missing',
    remark: { kind: 'supplied', ...at, note: '后引号脱去。' },
    reading: '”',
    says: '此处原缺，编者补“””。后引号脱去。',
  },
  {
    name: 'words that look wrong',
    remark: { kind: 'sic', ...at, note: '通作阻挠' },
    reading: '阻扰',
    says: '“阻扰”原文如此。通作阻挠。',
  },
  {
    name: 'what is lost',
    remark: { kind: 'gap', ...at, reason: '文首未见标题' },
    reading: '',
    says: '此处有缺。文首未见标题。',
  },
])('a note tells of $name', ({ remark, reading, says }) => {
  expect(remarkWords(remark, reading)).toBe(says);
});
