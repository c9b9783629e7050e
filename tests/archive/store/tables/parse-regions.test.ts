import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseRegions } from '#archive/store/tables/parse-regions.ts';
import { type Region, type RegionLevel, regionOf, regionsOf } from '#model/region.ts';

const header = 'code,name,parent,pinyin,validFrom,validTo,successor';
const province = '440000,广东省,,guangdong-sheng,,,';
const prefecture = '440200,韶关市,440000,shaoguan-shi,,,';

describe('parseRegions', () => {
  test('reads a line into a region', () => {
    const file = new VFile(
      [header, province, prefecture, '440205,曲江区,440200,qujiang-qu,2004,,', ''].join('\n'),
    );
    expect(regionOf(parseRegions(file) ?? regionsOf([]), '440205')).toEqual({
      code: '440205',
      name: '曲江区',
      parent: '440200',
      level: 'county',
      pinyin: 'qujiang-qu',
      validFrom: 2004,
    });
    expect(file.messages).toEqual([]);
  });

  test.each([
    { what: 'too few fields', line: '440205,曲江区', says: '这一行有 2 栏，应为 7 栏。' },
    {
      what: 'a code of five digits',
      line: '44020,曲江区,440200,qujiang-qu,,,',
      says: '代码是 `44020`，应为六位或九位（乡镇街道）数字。',
    },
    { what: 'no name', line: '440205,,440200,qujiang-qu,,,', says: '代码 440205 没有名称。' },
    {
      what: 'itself for parent',
      line: '440205,曲江区,440205,qujiang-qu,,,',
      says: '曲江区 的上级是 `440205`，应为更高一级的代码。',
    },
    {
      what: 'a blank in the pinyin',
      line: '440205,曲江区,440200,Qujiang Qu,,,',
      says: '曲江区 的拼音是 `Qujiang Qu`，应为小写字母。',
    },
    {
      what: 'a year of two digits',
      line: '440205,曲江区,440200,qujiang-qu,04,,',
      says: '曲江区 的年份是 `04`，应为四位数字。',
    },
    {
      what: 'full-width commas',
      line: '440205，曲江区，440200，qujiang-qu，，，',
      says: '栏目之间是全角逗号，应为半角。',
    },
    { what: 'quotes', line: '440205,"曲江区",440200,qujiang-qu,,,', says: '不用引号，删去。' },
    { what: 'nothing', line: '\n', says: '空行，删去。' },
    {
      what: 'a name that is no step of an address',
      line: '440205,曲江/区,440200,qujiang-qu,,,',
      says: '名称是 `曲江/区`，只能有汉字、字母、数字、括号、顿号和连字符。',
    },
  ])('refuses a line with $what and says so', ({ line, says }) => {
    const file = new VFile([header, province, prefecture, line].join('\n'));
    expect(parseRegions(file)).toBeUndefined();
    expect(file.messages.map(String)).toEqual([`4:1: ${says}`]);
  });

  test.each([
    {
      what: 'an unknown parent',
      line: '440305,南山区,440300,nanshan-qu,,,',
      says: '南山区 提到的代码 440300 不在表中。',
    },
    {
      what: 'an unknown successor',
      line: '440221,曲江县,440200,qujiang-xian,,2004,440205',
      says: '曲江县 提到的代码 440205 不在表中。',
    },
    {
      what: 'a code twice at a time',
      line: '440200,韶州市,440000,shaozhou-shi,,,',
      says: '440200 的年份与上一行 韶关市 重叠。',
    },
  ])('says that a line has $what', ({ line, says }) => {
    const file = new VFile([header, province, prefecture, line].join('\n'));
    parseRegions(file);
    expect(file.messages.map(String)).toEqual([`4:1: ${says}`]);
  });

  test('says that the header is another', () => {
    const file = new VFile('code,name\n');
    parseRegions(file);
    expect(file.messages.map(String)).toEqual([`1:1: 表头是 \`code,name\`，应为 \`${header}\`。`]);
  });
});

describe('regions.csv', () => {
  const text = readFileSync(
    new URL('../../../../content/authorities/regions.csv', import.meta.url),
    'utf8',
  );
  const file = new VFile(text);
  const regions = parseRegions(file) ?? regionsOf([]);
  const codes = text
    .split('\n')
    .slice(1, -1)
    .map((line) => line.slice(0, line.indexOf(',')));

  test('has no line at fault: parents exist, nothing circles, no code is two places at a time', () => {
    expect(file.messages.map(String)).toEqual([]);
  });

  test('is sorted by code', () => {
    expect(codes).toEqual([...codes].sort());
  });

  test.each([
    { code: '140400', name: '长治市', pinyin: 'changzhi-shi' },
    { code: '350200', name: '厦门市', pinyin: 'xiamen-shi' },
    { code: '341500', name: '六安市', pinyin: 'luan-shi' },
    { code: '340300', name: '蚌埠市', pinyin: 'bengbu-shi' },
    { code: '500000', name: '重庆市', pinyin: 'chongqing-shi' },
    { code: '540300', name: '昌都市', pinyin: 'changdu-shi' },
    { code: '440113', name: '番禺区', pinyin: 'panyu-qu' },
    { code: '141024', name: '洪洞县', pinyin: 'hongtong-xian' },
    { code: '330382', name: '乐清市', pinyin: 'yueqing-shi' },
    { code: '429021', name: '神农架林区', pinyin: 'shennongjia-linqu' },
    {
      code: '530925',
      name: '双江拉祜族佤族布朗族傣族自治县',
      pinyin: 'shuangjiang-lahuzu-wazu-bulangzu-daizu-zizhixian',
    },
  ])('reads $name $pinyin', ({ code, name, pinyin }) => {
    expect(regionOf(regions, code)).toMatchObject({ name, pinyin });
  });

  test.each([
    { code: '360402', drawn: '庐山区 ~2015, 濂溪区 2016~' },
    { code: '659007', drawn: '双河市 2014~' },
    { code: '410728', drawn: '长垣县 ~2019' },
    { code: '469025', drawn: '定安县 ~2006, 白沙黎族自治县 2007~' },
    { code: '340203', drawn: '马塘区 ~2005, 弋江区 2005~2019' },
    { code: '371700', drawn: '菏泽市 ~' },
  ])('dates $code: $drawn', ({ code, drawn }) => {
    const periods = regions.byCode.get(code) ?? [];
    const dated = periods.map(
      ({ name, validFrom = '', validTo = '' }) => `${name} ${validFrom}~${validTo}`,
    );
    expect(dated.join(', ')).toBe(drawn);
  });

  test('has the places of 2024 at every level', () => {
    const standing = [...new Set(codes)].flatMap((code) => regionOf(regions, code) ?? []);
    const count = (level: RegionLevel) =>
      standing.filter((region: Region) => region.level === level && region.validTo === undefined)
        .length;
    expect(count('province')).toBe(34);
    expect(count('prefecture')).toBe(333);
    // 2,846 in the official count, which leaves out the three groups of islands of 三沙.
    expect(count('county')).toBe(2849);
    expect(count('township')).toBe(41352);
  });
});
