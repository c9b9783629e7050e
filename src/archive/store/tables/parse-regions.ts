import type { VFile } from 'vfile';
import { isPlaceName } from '#model/content-name.ts';
import {
  type Region,
  type Regions,
  regionLevelOf,
  regionLevels,
  regionsOf,
} from '#model/region.ts';

const header = 'code,name,parent,pinyin,validFrom,validTo,successor';

/** A region with the line that it is written on, from 1. */
interface Row {
  readonly region: Region;
  readonly line: number;
}

/** What is wrong with a line. */
interface Fault {
  readonly reason: string;
  readonly line: number;
}

/** Beyond this many the cause is one and the same. */
const mostTold = 20;

/**
 * Reads the table of places, `content/authorities/regions.csv`: no quotes, no blanks, the periods
 * of one code in order. `undefined` when anything in it is wrong, with a message for each fault.
 */
export function parseRegions(file: VFile): Regions | undefined {
  const [first, ...lines] = String(file).replace(/\n$/, '').split('\n');
  const read = lines.map((text, index) => ({ region: parseRegion(text), line: index + 2 }));
  const rows = read.flatMap(({ region, line }) =>
    typeof region === 'string' ? [] : [{ region, line }],
  );
  const faults = [
    ...(first === header ? [] : [{ reason: `表头是 \`${first}\`，应为 \`${header}\`。`, line: 1 }]),
    ...read.flatMap(({ region: reason, line }) =>
      typeof reason === 'string' ? [{ reason, line }] : [],
    ),
    ...overlapsIn(rows),
    // A place that could not be read is missed by all below it.
    ...(rows.length < read.length ? [] : strangersIn(rows)),
  ];
  for (const fault of faults.slice(0, mostTold)) complain(file, fault);
  return faults.length > 0 ? undefined : regionsOf(rows.map(({ region }) => region));
}

/** The region of a line, or what is wrong with the line. */
function parseRegion(text: string): Region | string {
  if (text === '') return '空行，删去。';
  if (text.includes('，')) return '栏目之间是全角逗号，应为半角。';
  if (text.includes('"')) return '不用引号，删去。';
  const fields = text.split(',');
  const [code = '', name = '', parent = '', pinyin = '', from = '', to = '', successor = ''] =
    fields;
  const level = regionLevelOf(code);
  if (fields.length !== 7) return `这一行有 ${fields.length} 栏，应为 7 栏。`;
  if (level === undefined) return `代码是 \`${code}\`，应为六位或九位（乡镇街道）数字。`;
  if (name === '') return `代码 ${code} 没有名称。`;
  if (!isPlaceName(name)) return `名称是 \`${name}\`，只能有汉字、字母、数字、括号、顿号和连字符。`;
  if (!isAbove(parent, level)) return `${name} 的上级是 \`${parent}\`，应为更高一级的代码。`;
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(pinyin)) return `${name} 的拼音是 \`${pinyin}\`，应为小写字母。`;
  const wrongYear = [from, to].find((year) => !/^(?:\d{4})?$/.test(year));
  if (wrongYear !== undefined) return `${name} 的年份是 \`${wrongYear}\`，应为四位数字。`;
  return {
    code,
    name,
    level,
    pinyin,
    ...(parent !== '' && { parent }),
    ...(from !== '' && { validFrom: Number(from) }),
    ...(to !== '' && { validTo: Number(to) }),
    ...(successor !== '' && { successor }),
  };
}

/** Provinces alone have no parent. That a parent is of a higher level rules out circles. */
function isAbove(parent: string, level: Region['level']): boolean {
  if (level === 'province') return parent === '';
  const parentLevel = regionLevelOf(parent);
  return (
    parentLevel !== undefined && regionLevels.indexOf(parentLevel) < regionLevels.indexOf(level)
  );
}

/** One code stands for one place at a time. The year of a change belongs to both. */
function overlapsIn(rows: readonly Row[]): readonly Fault[] {
  return [...Map.groupBy(rows, ({ region }) => region.code).values()].flatMap((periods) =>
    periods.flatMap(({ region, line }, index) => {
      const before = periods[index - 1]?.region;
      if (before === undefined) return [];
      if ((before.validTo ?? Infinity) <= (region.validFrom ?? -Infinity)) return [];
      return [{ reason: `${region.code} 的年份与上一行 ${before.name} 重叠。`, line }];
    }),
  );
}

/** A parent and a successor are places of the table. */
function strangersIn(rows: readonly Row[]): readonly Fault[] {
  const codes = new Set(rows.map(({ region }) => region.code));
  return rows.flatMap(({ region, line }) =>
    [region.parent, region.successor]
      .filter((other) => other !== undefined && !codes.has(other))
      .map((other) => ({ reason: `${region.name} 提到的代码 ${other} 不在表中。`, line })),
  );
}

function complain(file: VFile, { reason, line }: Fault): void {
  const place = { line, column: 1 };
  file.message(reason, { place, ruleId: 'table', source: 'nianbao' }).fatal = true;
}
