import { describe, expect, test } from 'vitest';
import { readTables } from '#archive/store/read-tables.ts';
import { shortNamesOf, usualNamesOf } from '#model/place-name.ts';
import {
  fullNameOf,
  pathNamesOf,
  predecessorsOf,
  type Region,
  regionLevelOf,
  regionOf,
  regionsAbove,
  regionsBelow,
  regionsNamed,
} from '#model/region.ts';

const { regions } = readTables('.');

describe('fullNameOf', () => {
  test.each([
    { code: '510811', expected: '四川省广元市昭化区' },
    { code: '440205', expected: '广东省韶关市曲江区' },
    { code: '640522104', expected: '宁夏回族自治区中卫市海原县三河镇' },
    { code: '130300', expected: '河北省秦皇岛市' },
    { code: '532325', expected: '云南省楚雄彝族自治州姚安县' },
    { code: '110101', expected: '北京市东城区' },
    { code: '500229', expected: '重庆市城口县' },
    { code: '429004', expected: '湖北省仙桃市' },
    { code: '659001', expected: '新疆维吾尔自治区石河子市' },
    { code: '441900003', expected: '广东省东莞市东城街道' },
    { code: '620201101', expected: '甘肃省嘉峪关市峪泉镇' },
    { code: '810000', expected: '香港特别行政区' },
    { code: '440221', expected: '广东省韶关市曲江县' },
    { code: '999999', expected: '' },
  ])('names $code $expected', ({ code, expected }) => {
    expect(fullNameOf(regions, code)).toBe(expected);
  });

  test.each([
    { code: '510811', year: 2013, expected: '四川省广元市元坝区' },
    { code: '510811', year: 2014, expected: '四川省广元市昭化区' },
    { code: '420606', year: 2010, expected: '湖北省襄樊市樊城区' },
    { code: '420606', year: 2023, expected: '湖北省襄阳市樊城区' },
  ])('names $code in $year $expected', ({ code, year, expected }) => {
    expect(fullNameOf(regions, code, { year })).toBe(expected);
  });

  test('gives a place that is gone the higher places of its last year', () => {
    expect(fullNameOf(regions, '532723')).toBe('云南省思茅地区墨江哈尼族自治县');
  });
});

describe('regionOf', () => {
  test.each([
    { code: '532325', drawn: '姚安县 532300 county yaoan-xian' },
    { code: '640522104', drawn: '三河镇 640522 township sanhe-zhen' },
    { code: '610000', drawn: '陕西省  province shaanxi-sheng' },
    { code: '130225', drawn: '乐亭县 130200 county laoting-xian' },
    { code: '653100', drawn: '喀什地区 650000 prefecture kashi-diqu' },
    { code: '532300', drawn: '楚雄彝族自治州 530000 prefecture chuxiong-yizu-zizhizhou' },
  ])('reads $drawn', ({ code, drawn }) => {
    const { name, parent = '', level, pinyin } = regionOf(regions, code) as Region;
    expect(`${name} ${parent} ${level} ${pinyin}`).toBe(drawn);
  });

  test('tells two places of one code apart by the year', () => {
    expect(regionOf(regions, '232701', { year: 2007 })?.name).toBe('加格达奇区');
    expect(regionOf(regions, '232701')?.name).toBe('漠河市');
  });
});

test('predecessorsOf gives the places that a place carries on, under its code or another', () => {
  expect(predecessorsOf(regions, '510811').map(({ name }) => name)).toEqual(['元坝区']);
  expect(predecessorsOf(regions, '440205').map(({ name }) => name)).toEqual(['曲江县']);
  expect(predecessorsOf(regions, '130300')).toEqual([]);
});

test('ancestorsOf goes from the province down', () => {
  expect(regionsAbove(regions, '640522104').map(({ code }) => code)).toEqual([
    '640000',
    '640500',
    '640522',
  ]);
});

test('pathNamesOf ends with the place itself', () => {
  expect(pathNamesOf(regions, '440205')).toEqual(['广东省', '韶关市', '曲江区']);
});

describe('childrenOf', () => {
  test('gives the places of today', () => {
    expect(namesBelow('440200')).toEqual(
      '武江区 浈江区 曲江区 始兴县 仁化县 翁源县 乳源瑶族自治县 新丰县 乐昌市 南雄市'.split(' '),
    );
  });

  test('gives the places of a year', () => {
    expect(namesBelow('110000', 2009)).toContain('崇文区');
    expect(namesBelow('110000', 2010)).not.toContain('崇文区');
    expect(namesBelow('110000', 2010)).toHaveLength(16);
  });

  function namesBelow(code: string, year?: number): readonly string[] {
    return regionsBelow(regions, code, { year }).map(({ name }) => name);
  }
});

test.each([
  ['恩施土家族苗族自治州', '恩施州 恩施'],
  ['延边朝鲜族自治州', '延边州 延边'],
  ['伊犁哈萨克自治州', '伊犁州 伊犁'],
  ['积石山保安族东乡族撒拉族自治县', '积石山县 积石山'],
  ['察布查尔锡伯自治县', '察布查尔县 察布查尔'],
  ['喀喇沁左翼蒙古族自治县', '喀喇沁左翼县 喀喇沁左翼'],
  ['隆林各族自治县', '隆林县 隆林'],
  ['东乡族自治县', '东乡县 东乡'],
  ['鄂伦春自治旗', '鄂伦春旗 鄂伦春'],
  ['宁夏回族自治区', '宁夏'],
  ['内蒙古自治区', '内蒙古'],
  ['香港特别行政区', '香港'],
  ['大兴安岭地区', '大兴安岭'],
  ['浦东新区', '浦东'],
  ['中卫市', '中卫'],
  ['寿县', ''],
  ['郊区', ''],
  ['三河镇', ''],
])('%s is also called %s', (name, expected) => {
  expect(shortNamesOf(name).join(' ')).toBe(expected);
});

test.each([
  ['恩施土家族苗族自治州', '恩施州'],
  ['（白城市生态新区）官银号街道', '(白城市生态新区)官银号街道 官银号街道'],
  ['东湖风景区街道（洪山）', '东湖风景区街道(洪山) 东湖风景区街道'],
  ['港口物流产业园-永安洲镇', '永安洲镇'],
  ['庐阳工业区（林店街道）', '庐阳工业区(林店街道) 林店街道'],
  ['浒墅关经开区（镇）', '浒墅关经开区(镇)'],
  ['曲江区', ''],
])('a text may mean %s by %s', (name, expected) => {
  expect(usualNamesOf(name).join(' ')).toBe(expected);
});

describe('regionsNamed', () => {
  test.each([
    { written: '海原县三河镇', expected: '640522104' },
    { written: '宁夏海原县三河镇', expected: '640522104' },
    { written: '宁夏回族自治区中卫市海原县三河镇', expected: '640522104' },
    { written: '韶关市 曲江区', expected: '440205' },
    { written: '元坝区', expected: '510811' },
    { written: '河北省定州市', expected: '130682 139001' },
    { written: '广东省昭化区', expected: '' },
    { written: '区', expected: '' },
    { written: '延边州龙井市', expected: '222405' },
    { written: '恩施州利川市', expected: '422802' },
    { written: '新疆伊犁州伊宁市', expected: '654002' },
    { written: '凉山州木里县', expected: '513422' },
    { written: '东乡县', expected: '361029' },
    { written: '临夏州东乡县', expected: '622926' },
    { written: '内蒙古呼伦贝尔市鄂伦春旗', expected: '150723' },
  ])('finds $expected for $written', ({ written, expected }) => {
    const codes = regionsNamed(regions, written).map(({ code }) => code);
    expect(codes.join(' ')).toBe(expected);
  });

  test('gives every place of the name, those of today first', () => {
    const found = regionsNamed(regions, '鼓楼区');
    expect(found.map(({ code }) => fullNameOf(regions, code))).toEqual([
      '江苏省南京市鼓楼区',
      '江苏省徐州市鼓楼区',
      '福建省福州市鼓楼区',
      '河南省开封市鼓楼区',
    ]);
  });
});

test.each([
  { code: '110000', level: 'province' },
  { code: '130300', level: 'prefecture' },
  { code: '469001', level: 'county' },
  { code: '640522104', level: 'township' },
  { code: '64052', level: undefined },
  { code: 'abcdef', level: undefined },
])('regionLevelOf says $level for $code', ({ code, level }) => {
  expect(regionLevelOf(code)).toBe(level);
});
