import type { VFile } from 'vfile';
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

/**
 * Reads the table of places, `content/authorities/regions.csv`: no quotes, no blanks, the periods
 * of one code in order. A line that cannot be read is left out, with a message.
 */
export function parseRegions(file: VFile): Regions {
  const [first, ...lines] = String(file).replace(/\n$/, '').split('\n');
  if (first !== header) complain(file, `表头是 \`${first}\`，应为 \`${header}\`。`, 1);

  const rows: Row[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 2;
    const region = parseRegion(text);
    if (typeof region === 'string') complain(file, region, line);
    else rows.push({ region, line });
  }
  checkPeriods(rows, file);
  checkReferences(rows, file);
  return regionsOf(rows.map(({ region }) => region));
}

/** The region of a line, or what is wrong with the line. */
function parseRegion(text: string): Region | string {
  const fields = text.split(',');
  const [code = '', name = '', parent = '', pinyin = '', from = '', to = '', successor = ''] =
    fields;
  const level = regionLevelOf(code);
  if (fields.length !== 7) return `这一行有 ${fields.length} 栏，应为 7 栏。`;
  if (level === undefined) return `代码是 \`${code}\`，应为六位或九位（乡镇街道）数字。`;
  if (name === '') return `代码 ${code} 没有名称。`;
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
function checkPeriods(rows: readonly Row[], file: VFile): void {
  for (const periods of Map.groupBy(rows, ({ region }) => region.code).values()) {
    for (const [index, { region, line }] of periods.entries()) {
      const before = periods[index - 1]?.region;
      if (before === undefined) continue;
      if ((before.validTo ?? Infinity) <= (region.validFrom ?? -Infinity)) continue;
      complain(file, `${region.code} 的年份与上一行 ${before.name} 重叠。`, line);
    }
  }
}

/** A parent and a successor are places of the table. */
function checkReferences(rows: readonly Row[], file: VFile): void {
  const codes = new Set(rows.map(({ region }) => region.code));
  for (const { region, line } of rows) {
    for (const other of [region.parent, region.successor]) {
      if (other === undefined || codes.has(other)) continue;
      complain(file, `${region.name} 提到的代码 ${other} 不在表中。`, line);
    }
  }
}

function complain(file: VFile, reason: string, line: number): void {
  file.message(reason, { place: { line, column: 1 }, ruleId: 'regions', source: 'nianbao' });
}
