import { expect, test } from 'vitest';
import { draftWork } from '#annotate/draft-work.ts';
import { readAuthorities } from './read-authorities.ts';

test.each([
  { title: '信访工作条例', kind: '行政法规', level: '不明' },
  { title: '云南省优化营商环境条例', kind: '地方性法规', level: '省' },
  { title: '静海区法治政府建设实施纲要（2021—2025年）', kind: '规划纲要', level: '县' },
  { title: '绍兴市法治社会建设实施方案（2021—2025年）', kind: '工作方案', level: '市' },
  { title: '中华人民共和国反有组织犯罪法', kind: '法律', level: '国家' },
  { title: '某市海绵城市建设管理条例（草案）', kind: '法规草案', level: '市' },
])('draftWork takes 《$title》 for $kind, $level', ({ title, kind, level }) => {
  expect(draftWork(title)).toEqual({ title, kind, level });
});

test('draftWork names the kind of four known works in five', () => {
  const { works } = readAuthorities();
  const wrong = works.filter(
    ({ title, kind }) => kind !== '简称' && draftWork(title).kind !== kind,
  );
  expect(wrong.length / works.length, wrong.map(({ title }) => title).join('\n')).toBeLessThan(0.2);
});

test('draftWork never names a level that is not the work’s, where it names one of a place', () => {
  const { works } = readAuthorities();
  const wrong = works.filter(({ title, level }) => {
    const drafted = draftWork(title).level;
    return drafted !== '不明' && drafted !== level;
  });
  expect(wrong.map(({ title }) => title)).toEqual([]);
});
