import { describe, expect, test } from 'vitest';
import { damageOf } from '#annotate/damage.ts';
import { drawn } from './drawn.ts';
import { shortReport } from './short-report.ts';

const closing = ['曲江区人民政府', '2024年2月28日'];

function damaged(text: string): readonly string[] {
  const report = shortReport(['## 一、主要成效', text, ...closing]);
  return drawn(report, damageOf(report));
}

describe('damageOf finds', () => {
  test.each([
    {
      name: 'a blank before a unit',
      text: '办理时限压缩了整整56.75 %，群众满意。',
      found: ['corr  %→%'],
    },
    {
      name: 'a blank inside a quoted term',
      text: '坚持和发展新时代“枫桥 经验”，化解纠纷。',
      found: ['corr 桥 →桥'],
    },
    {
      name: 'a lost opening book mark',
      text: '全年下达安全监察指令书》9份，整改到位。',
      found: ['supplied 《'],
    },
    {
      name: 'two faults that balance in number',
      text: '加大稳经济发展”“稳岗就业等方面的公开力度。',
      found: ['sic ”', 'sic “'],
    },
    {
      name: 'a doubled 把',
      text: '我们把把能力作为考察干部的重要条件来看。',
      found: ['corr 把把→把'],
    },
    {
      name: 'a doubled verb',
      text: '党政主要负责人推进履行推进法治建设职责的情况。',
      found: ['corr 推进履行推进→履行推进'],
    },
    {
      name: 'a stop lost behind a percentage',
      text: '全市断面水质优良比例86.7%13条河流达到标准。',
      found: ['supplied ，'],
    },
    {
      name: 'a lost superscript',
      text: '全区平均浓度为8μg/m3，较去年同期下降20%。',
      found: ['corr m3→m³'],
    },
    {
      name: 'a lost Roman numeral',
      text: '全市饮用水水源地水质均达到类及以上标准。',
      found: ['gap “类”前失罗马数字'],
    },
    {
      name: 'a dash lost between years',
      text: '全面落实《法治建设规划（20212025年）》的各项任务。',
      found: ['corr 20212025→2021—2025'],
    },
    {
      name: 'a lost 年 and 月',
      text: '2025730日，区政府召开常务会议研究部署。',
      found: ['corr 2025730→2025年7月30'],
    },
    { name: 'a lost 年', text: '2025坚持以人民为中心，持续推进法治建设。', found: ['supplied 年'] },
    {
      name: 'a lost final stop',
      text: '代表委员对建议提案办理结果的满意率99.7%',
      found: ['supplied 。'],
    },
    {
      name: 'a closing quote in the wrong place',
      text: '部门“最多跑一次比例100%以上”，群众满意。',
      found: ['supplied ”', 'corr 上”→上'],
    },
    {
      name: 'a misprinted set phrase',
      text: '网上大厅与实体大厅上下联运，信息同源共享。',
      found: ['corr 上下联运→上下联动'],
    },
  ])('$name', ({ text, found }) => {
    expect(damaged(text)).toEqual(found);
  });

  test('a number left out in a row of points', () => {
    expect(damaged('一是加强组织领导。三是全面推进政务公开工作。')).toEqual(['sic 三是']);
  });

  test('a report without signature and date', () => {
    const report = shortReport(['## 一、主要成效', '全面推进依法行政，取得了明显的成效。']);
    expect(drawn(report, damageOf(report))).toEqual(['gap 文末未见署名和成文日期']);
  });
});

describe('damageOf leaves alone', () => {
  test.each([
    {
      name: 'characters that meet at the edge of words',
      text: '全市市场主体人人参与，常务会会前学习立法法，目的的确达到。',
    },
    { name: 'a noun with its attribute', text: '为高质量发展提供有力的保障，取得不断的进步。' },
    { name: 'quotes within quotes', text: '编制“2023年度‘法律明白人’培训计划”，培训骨干。' },
    { name: 'a year before its verb', text: '组织推进2023年法治政府建设的各项重点工作。' },
    { name: 'rates to be raised', text: '切实提高知晓率、参与率、满意率，做到全面覆盖。' },
    { name: '余 behind a number', text: '发放资料45万余份，培训3.5万余人次，其余人员自学。' },
  ])('$name', ({ text }) => {
    expect(damaged(text)).toEqual([]);
  });
});
