import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readTables } from '#archive/store/read-tables.ts';
import { formatNumeral } from '#chinese/numerals.ts';
import type { Charter } from '#model/charter.ts';
import { fullNameOf, regionOf } from '#model/region.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Begins a report that is to be typed by hand, from paper or from a picture. */
export const newReport: Command = {
  summary: '开始手工录入一份报告：生成待填的文本',
  usage: '区划代码 年份',
  options: {},
  takesWords: true,
  run: async ({ words, output }) => {
    const [code = '', year = '', ...rest] = words;
    if (rest.length > 0 || !/^20\d{2}$/u.test(year)) {
      throw new UsageError('写作 nianbao new 区划代码 年份，如 nianbao new 440205 2024。');
    }
    const { regions, charter } = readTables('.');
    const region = regionOf(regions, code, { year: Number(year) });
    if (region === undefined) {
      throw new UsageError(`没有 ${code} 这个区划代码；县级以上六位，乡镇街道九位。`);
    }
    const path = `drafts/${code}-${year}.txt`;
    if (existsSync(path)) {
      output.complain(`已有 ${path}，没有动它。\n`);
      return 1;
    }
    mkdirSync('drafts', { recursive: true });
    writeFileSync(path, formOf(charter, { name: region.name, year: Number(year) }));
    output.print(
      [
        `已生成 ${path}（${fullNameOf(regions, code, { year: Number(year) })}）。`,
        '照原文录入：一行一段，标题连同序号单占一行；原文没有的行删去。录完运行：',
        `  npm run -s nianbao -- import ${path} --region ${code} --year ${year}`,
        '',
      ].join('\n'),
    );
    return 0;
  },
};

/** The layout that the importer reads without a doubt. */
function formOf({ kind, parts }: Charter, { name, year }: { name: string; year: number }): string {
  const body = `${name}人民政府`;
  const headings = parts.flatMap(({ heading }) => heading ?? []);
  const filled = headings.map((heading, at) =>
    `${formatNumeral(at + 1)}、${heading}`
      .replaceAll('{年}', String(year))
      .replaceAll('{次年}', String(year + 1)),
  );
  return `${[
    `${body}${year}年度${kind.title}`,
    `${year}年，`,
    ...filled.flatMap((heading) => [heading, '']),
    body,
    `${year + 1}年月日`,
  ].join('\n')}\n`;
}
