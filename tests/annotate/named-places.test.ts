import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeFinderOf } from '#annotate/named-places.ts';
import { readTables } from '#archive/store/read-tables.ts';
import { fullNameOf } from '#model/region.ts';
import { cases } from '#tests/helpers/cases.ts';

const regions = readTables('.').regions;
const finder = placeFinderOf(regions);
const qujiang = finder({ region: '440205', year: 2023 });

/** The places found, each by its whole name. */
function namedIn(text: string, find = qujiang): readonly string[] {
  return find(text).map(({ place }) => fullNameOf(regions, place));
}

test.each([
  {
    name: 'a town below home',
    text: '以马坝镇、沙溪镇作为试点',
    found: ['广东省韶关市曲江区马坝镇', '广东省韶关市曲江区沙溪镇'],
  },
  { name: 'a place above home', text: '在韶关市考核中名列前茅', found: ['广东省韶关市'] },
  {
    name: 'a district beside home, whose name others bear',
    text: '与武江区联合执法',
    found: ['广东省韶关市武江区'],
  },
  {
    name: 'a county elsewhere that alone has its name',
    text: '赴旺苍县学习',
    found: ['四川省广元市旺苍县'],
  },
  {
    name: 'a shared name behind that of its superior',
    text: '赴江苏省南京市鼓楼区学习',
    found: ['江苏省', '江苏省南京市', '江苏省南京市鼓楼区'],
  },
  { name: 'a shared name elsewhere, alone: left out', text: '赴鼓楼区学习', found: [] },
  { name: 'a shared town elsewhere, alone: left out', text: '赴城关镇学习', found: [] },
  {
    name: 'home by its own full name: no other place',
    text: '韶关市曲江区人民政府办公室',
    found: [],
  },
  {
    name: 'home and a place above it that stands apart',
    text: '曲江区在韶关市率先试点',
    found: ['广东省韶关市'],
  },
  { name: 'an ordinary word', text: '老城区和新城区改造，港口区域治理', found: [] },
  { name: 'a district that goes on as another word', text: '武江区域协作', found: [] },
])('$name', ({ text, found }) => {
  expect(namedIn(text)).toEqual(found);
});

test('a town that two counties below home have is that of the county named before', () => {
  const shaoguan = finder({ region: '440200', year: 2023 });
  expect(namedIn('翁源县江尾镇和始兴县太平镇', shaoguan)).toEqual([
    '广东省韶关市翁源县',
    '广东省韶关市翁源县江尾镇',
    '广东省韶关市始兴县',
    '广东省韶关市始兴县太平镇',
  ]);
});

test('a place is called by the name that it had in the year of the report', () => {
  const guangyuan = (year: number) => finder({ region: '510800', year });
  expect(namedIn('元坝区', guangyuan(2010))).toHaveLength(1);
  expect(namedIn('昭化区', guangyuan(2020))).toHaveLength(1);
});

test('whatever the text, what is found stands there, in order and apart', () => {
  const piece = fc.constantFrom(
    '韶关市',
    '曲江区',
    '马坝镇',
    '广东省',
    '鼓楼区',
    '南京市',
    '区',
    '市',
    '，',
    '法治',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let behind = 0;
      for (const { place, start, end } of qujiang(text)) {
        const names = regions.byCode.get(place)?.map((region) => region.name);
        expect(names).toContain(text.slice(start, end));
        expect(start).toBeGreaterThanOrEqual(behind);
        expect(place).not.toBe('440205');
        behind = end;
      }
    }),
    { numRuns: cases(2000) },
  );
});
