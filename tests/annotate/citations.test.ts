import { describe, expect, test } from 'vitest';
import { citationFindingsOf } from '#annotate/citations.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { drawn } from './drawn.ts';
import { shortReport } from './short-report.ts';

const { works } = readTables('.');

function cited(text: string, facts: Parameters<typeof shortReport>[1] = {}): readonly string[] {
  const report = shortReport([text], facts);
  return drawn(report, citationFindingsOf(report, works).proposals);
}

describe('citationsOf finds', () => {
  test.each([
    {
      name: 'a title as it is',
      text: '认真落实《优化营商环境条例》。',
      found: ['cite 《优化营商环境条例》 yshj-2019'],
    },
    {
      name: '宪法 that is taught, and that comes into homes',
      text: '宣讲团讲宪法、讲民法典，“宪法进万家”送书。',
      found: ['cite 宪法 xianfa', 'cite 民法典 mfd', 'cite 宪法 xianfa'],
    },
    {
      name: 'no 宪法 in a week, a square or a subject',
      text: '开展宪法宣传周，建成宪法广场，开设宪法学讲座，参加宪法宣誓。',
      found: [],
    },
    {
      name: 'a law with the name of the state',
      text: '学习《中华人民共和国民法典》。',
      found: ['cite 《中华人民共和国民法典》 mfd'],
    },
    {
      name: 'a span of years with another dash, half-width brackets and a blank',
      text: '落实《法治政府建设实施纲要(2021-2025 年)》。',
      found: ['cite 《法治政府建设实施纲要(2021-2025 年)》 fzzf-2021'],
    },
    {
      name: 'an outline without its years as the one in force',
      text: '落实《法治政府建设实施纲要》。',
      year: 2019,
      found: ['cite 《法治政府建设实施纲要》 fzzf-2015'],
    },
    {
      name: 'a short form as the nearest earlier work with that word',
      text: '学习《优化营商环境条例》和《法治政府建设与责任落实督察工作规定》，就落实《规定》作出部署。',
      found: [
        'cite 《优化营商环境条例》 yshj-2019',
        'cite 《法治政府建设与责任落实督察工作规定》 ducha-2019',
        'cite 《规定》 ducha-2019',
      ],
    },
    {
      name: 'an announced short form',
      text: '印发《法治政府建设实施纲要（2021—2025年）》（以下简称《法治纲要》），落实《法治纲要》。',
      found: [
        'cite 《法治政府建设实施纲要（2021—2025年）》 fzzf-2021',
        'cite 《法治纲要》 fzzf-2021',
        'cite 《法治纲要》 fzzf-2021',
      ],
    },
    {
      name: 'a misprinted title',
      text: '落实《大行政决策程序暂行条例》。',
      found: ['cite 《大行政决策程序暂行条例》 zdxzjc-2019'],
    },
    {
      name: 'a law by name',
      text: '举办行政处罚法专题培训1期。',
      found: ['cite 行政处罚法 xzcff'],
    },
    {
      name: 'a quoted name with its quotes',
      text: '推进“一规划两纲要”落实。',
      found: ['cite “一规划两纲要” yiguihua'],
    },
    {
      name: 'a work by its document number alone',
      text: '按照姚政办函〔2021〕1号要求。',
      region: '532325',
      found: ['cite 姚政办函〔2021〕1号 ya-xuefa'],
    },
  ])('$name', ({ text, found, year = 2023, region = '440205' }) => {
    expect(cited(text, { year, region })).toEqual(found);
  });
});

describe('citationsOf leaves alone', () => {
  test.each([
    {
      name: 'the name of a law inside another word',
      text: '制作行政处罚法律文书，地方立法法规审查，海洋环境保护法规。',
    },
    { name: 'a short form that nothing before it explains', text: '就落实《规定》作出部署。' },
    { name: 'a local work in a report from elsewhere', text: '修订《小组工作规则》。' },
    { name: 'a title that differs in its kind', text: '落实《优化营商环境办法》。' },
    {
      name: 'a title that differs in its year',
      text: '制定《曲江区2024年公平竞争审查抽查检查工作方案》。',
    },
    { name: 'three rules that are no name', text: '完善三个规定。' },
  ])('$name', ({ text }) => {
    expect(cited(text)).toEqual([]);
  });

  test('an unknown title, which it names as a candidate for the authority', () => {
    const report = shortReport(['出台《某县河湖管理办法》。']);
    expect(citationFindingsOf(report, works).unknown).toEqual([
      { anchor: 's0-p1', start: 2, end: 12, title: '某县河湖管理办法' },
    ]);
  });
});
