import { expect, test } from 'vitest';
import { arithmeticChecksOf, arithmeticOf } from '#annotate/arithmetic.ts';
import { drawn } from './drawn.ts';
import { shortReport } from './short-report.ts';

test.each([
  {
    name: 'parts behind 其中',
    text: '执法权132项，其中处罚权120项、检查权8项、强制权4项。',
    checks: '120+8+4=132 holds',
  },
  {
    name: 'parts that are one short',
    text: '隐患140条，其中：校园领域99条、燃气领域40条，完成整改124条。',
    checks: '99+40=140 gives 139',
  },
  {
    name: 'grades without 其中',
    text: '评查160卷，优秀84卷，合格54卷，不合格22卷。',
    checks: '84+54+22=160 holds',
  },
  {
    name: 'a rate against its counts',
    text: '317人参加考试，162人合格，通过率78%。',
    checks: '162/317=78% gives 51.1%',
  },
  {
    name: 'a rounded rate',
    text: '共8488名人员中8203人考试合格，合格率为97%。',
    checks: '8203/8488=97% holds',
  },
  {
    name: 'a rate on the sentence before',
    text: '收到49件。已办结30件，撤销14宗，纠错率46.7%。',
    checks: '14/30=46.7% holds',
  },
  {
    name: 'nothing where a part is approximate',
    text: '执法权132项，其中处罚权120余项、检查权8项。',
    checks: '',
  },
  { name: 'nothing where units differ', text: '企业170家，场所61家，行政村9个。', checks: '' },
  {
    name: 'nothing where the numerator is not given',
    text: '审结67件，调解和解率16.5%。',
    checks: '',
  },
  {
    name: 'nothing where the whole is in another sentence and does not fit',
    text: '办结行政复议案件29.3万件。撤销、变更等纠错决定2.73万件，纠错率达12.83%。',
    checks: '',
  },
])('arithmeticChecksOf does again $name', ({ text, checks }) => {
  const found = arithmeticChecksOf(shortReport([text])).map(
    ({ expression, holds, result }) => `${expression} ${holds ? 'holds' : `gives ${result}`}`,
  );
  expect(found.join(', ')).toBe(checks);
});

test('arithmeticOf doubts the number that the others contradict', () => {
  const report = shortReport(['317人参加考试，162人合格，通过率78%。']);
  expect(drawn(report, arithmeticOf(report))).toEqual(['sic 78%']);
});
