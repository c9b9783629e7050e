import { expect, test } from 'vitest';
import { boundedNumberOf } from '#model/bound.ts';

/** The number is the first run of digits with 件 or % behind it; what is drawn is its bounded form. */
function drawn(text: string): string {
  const [words = ''] = /\d+(?:余|多|来)?(?:万余?)?[件%]/u.exec(text) ?? [];
  const start = text.indexOf(words);
  const bounded = boundedNumberOf(text, { start, end: start + words.length });
  return bounded === undefined ? '=' : `${bounded.bound} ${text.slice(bounded.start, bounded.end)}`;
}

test.each([
  ['约5件', '≈ 约5件'],
  ['大约5件', '≈ 大约5件'],
  ['80%左右', '≈ 80%左右'],
  ['80%以上', '≥ 80%以上'],
  ['不少于40件', '≥ 不少于40件'],
  ['至少40件', '≥ 至少40件'],
  ['超2万件', '> 超2万件'],
  ['超过200件', '> 超过200件'],
  ['逾200件', '> 逾200件'],
  ['320余件', '> 320余件'],
  ['3万余件', '> 3万余件'],
  ['20多件', '> 20多件'],
  ['近300件', '< 近300件'],
  ['不足30件', '< 不足30件'],
  ['至多30件', '≤ 至多30件'],
  ['不超过30件', '≤ 不超过30件'],
  ['30件以内', '≤ 30件以内'],
])('%s is bounded: %s', (text, expected) => {
  expect(drawn(`共有${text}。`)).toBe(expected);
});

test.each([
  '收到49件',
  '节约30件',
  '村规民约89份',
  '附近30件',
  '最近30件',
  '违约30件',
  '预约30件',
  '签约30件',
  '30件，以上均已办结',
  '比上年多30件',
  '30件多于上年',
])('%s is exact', (text) => {
  expect(drawn(`${text}。`)).toBe('=');
});
