import { expect, test } from 'vitest';
import { citedThrough } from '#archive/claims/cited-works.ts';
import { reuseOf } from '#archive/reuse/reuse.ts';
import { reuseShareOf } from '#archive/reuse/reuse-share.ts';
import { inTime } from '#tests/archive/archive-reports.ts';
import { readAcross } from '#tests/archive/read-across.ts';
import { madeReport } from './made-reports.ts';

const mfd = ':cite[《民法典》]{work=mfd}';
const xzcff = ':cite[《行政处罚法》]{work=xzcff}';
const both = `贯彻${mfd}和${xzcff}。`;
/** Two sections, one law in each. */
const apart = `贯彻${mfd}。\n\n## 二、成效\n\n贯彻${xzcff}。`;

test.each<{ name: string; reports: Readonly<Record<string, string>>; often: boolean }>([
  { name: 'one report', reports: { '440205/2023': both }, often: false },
  { name: 'two reports', reports: { '440205/2023': both, '130300/2023': both }, often: false },
  {
    name: 'two reports, in one of them twice',
    reports: { '440205/2023': `${both}\n\n## 二、成效\n\n${both}`, '130300/2023': both },
    often: false,
  },
  {
    name: 'two reports, and in the third in two sections',
    reports: { '440205/2023': both, '130300/2023': both, '532325/2021': apart },
    often: false,
  },
  {
    name: 'three reports that each name them in two sections',
    reports: { '440205/2023': apart, '130300/2023': apart, '532325/2021': apart },
    often: false,
  },
  {
    name: 'two reports, the third naming one of them',
    reports: { '440205/2023': both, '130300/2023': both, '532325/2021': `贯彻${mfd}。` },
    often: false,
  },
  {
    name: 'two reports, the third naming the other alone and twice',
    reports: { '440205/2023': both, '130300/2023': both, '532325/2021': `${xzcff}和${xzcff}。` },
    often: false,
  },
  {
    name: 'four reports that each name one',
    reports: {
      '440205/2023': `贯彻${mfd}。`,
      '130300/2023': `贯彻${xzcff}。`,
      '532325/2021': `贯彻${mfd}。`,
      '510811/2019': `贯彻${xzcff}。`,
    },
    often: false,
  },
  {
    name: 'three reports',
    reports: { '440205/2023': both, '130300/2023': both, '532325/2021': both },
    often: true,
  },
])('two laws are often named together in $name: $often', ({ reports, often }) => {
  const made = Object.entries(reports).map(([id, text]) => madeReport(id, text));
  const { across } = readAcross('made up', made);
  expect(
    across.works.byId.get('mfd')?.together.some(({ work }) => work.id === 'xzcff') ?? false,
  ).toBe(often);
});

test.each<{ name: string; works: Readonly<Record<string, readonly string[]>>; all: string }>([
  { name: 'a work alone', works: {}, all: 'a' },
  { name: 'a name of two works', works: { a: ['b', 'c'] }, all: 'a b c' },
  { name: 'a member, which is not the whole', works: { b: ['a', 'c'] }, all: 'a' },
  { name: 'members that two names share', works: { a: ['b', 'c'], d: ['c', 'e'] }, all: 'a b c' },
  { name: 'a name within a name', works: { a: ['b'], b: ['c', 'd'] }, all: 'a b c d' },
  { name: 'names that stand for one another', works: { a: ['b'], b: ['a'] }, all: 'a b' },
  { name: 'a name that stands for itself', works: { a: ['a', 'b'] }, all: 'a b' },
  { name: 'a member named twice', works: { a: ['b', 'b'] }, all: 'a b' },
  { name: 'a name whose members nobody told', works: { a: [] }, all: 'a' },
  { name: 'a member that the table does not have', works: { a: ['z'] }, all: 'a z' },
])('$name is counted for $all', ({ works, all }) => {
  const known = new Map(Object.entries(works).map(([id, standsFor]) => [id, { standsFor }]));
  expect([...citedThrough('a', known)].sort().join(' ')).toBe(all);
});

const own = '推行“马背巡回”工作法，组织双语宣讲队深入牧区帐篷开展草原普法活动。';
const whole = `一年来成效明显。${own}群众反响良好。`;

test.each<{ name: string; others: Readonly<Record<string, string>>; onlyHere: boolean }>([
  { name: 'in no other report', others: { '130300/2023': '坚持依法决策。' }, onlyHere: true },
  { name: 'word for word elsewhere', others: { '130300/2023': own }, onlyHere: false },
  { name: 'in a report of a later year', others: { '130300/2025': own }, onlyHere: false },
  { name: 'in a report of an earlier year', others: { '130300/2019': own }, onlyHere: false },
  {
    name: "in the body's own report of the year before",
    others: { '440205/2022': own },
    onlyHere: false,
  },
  {
    name: 'elsewhere within another sentence',
    others: { '130300/2023': `今年以来，${own}` },
    onlyHere: false,
  },
  {
    name: 'elsewhere with other quotation marks',
    others: { '130300/2023': own.replace(/[“”]/gu, '') },
    onlyHere: false,
  },
  {
    name: 'elsewhere behind a heading that runs on',
    others: { '130300/2023': `依法行政。\n\n### （一）普法。\n\n${own}` },
    onlyHere: false,
  },
  {
    name: 'elsewhere with another figure in it',
    others: { '130300/2023': own.replace('活动。', '活动20场。') },
    onlyHere: false,
  },
  {
    name: 'in two other reports',
    others: { '130300/2023': own, '532325/2021': own },
    onlyHere: false,
  },
])('a sentence that stands $name stands only here: $onlyHere', ({ others, onlyHere }) => {
  const made = Object.entries({ '440205/2023': whole, ...others });
  const reports = inTime(made.map(([id, text]) => madeReport(id, text)));
  const passages = reuseOf(reports).passages.get('440205/2023') ?? [];
  const report = reports.find(({ id }) => id === '440205/2023');
  if (report === undefined) throw new Error('There is no report.');
  const { all, own: left } = reuseShareOf(report, passages);
  expect(left === all).toBe(onlyHere);
});
