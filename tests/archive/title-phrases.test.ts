import { expect, test } from 'vitest';
import { titlePhrasesOf } from '#archive/title-phrases.ts';

test.each([
  {
    name: 'two issuers',
    title: '中共曲江区委 曲江区人民政府关于2023年法治政府建设的情况报告',
    issuers: ['中共曲江区委', '曲江区人民政府'],
    phrases: ['中共曲江区委', ' ', '曲江区人民政府', '关于2023年', '法治政府建设的', '情况报告'],
  },
  {
    name: 'no issuer',
    title: '三河镇2023年度法治建设情况报告',
    issuers: [],
    phrases: ['三河镇2023年度', '法治建设', '情况报告'],
  },
  {
    name: 'a year that goes on',
    title: '关于2022年度的报告',
    issuers: [],
    phrases: ['关于2022年度的报告'],
  },
  {
    name: 'an issuer with a seam inside',
    title: '某市委全面依法治市委员会办公室关于2021年度法治政府建设工作情况的报告',
    issuers: ['某市委全面依法治市委员会办公室'],
    phrases: ['某市委全面依法治市委员会办公室', '关于2021年度', '法治政府建设', '工作情况的报告'],
  },
])('a title of $name breaks between its words', ({ title, issuers, phrases }) => {
  expect(titlePhrasesOf(title, { issuers, begins: '法治|依法' })).toEqual(phrases);
  expect(phrases.join('')).toBe(title);
});
