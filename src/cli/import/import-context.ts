import { existsSync } from 'node:fs';
import { readTables } from '#archive/store/read-tables.ts';
import type { CommandInput } from '#cli/command.ts';
import { UsageError } from '#cli/usage-error.ts';
import { isPageUrl } from '#importer/read/saved-from.ts';
import { isDay } from '#model/day.ts';
import type { ImportContext } from './import-file.ts';

/** What the options say besides the file, and the tables of the archive. */
export function contextOf(options: CommandInput['options']): ImportContext {
  const { url, retrieved, region, year, issuers, title } = {
    url: textOf(options, 'url'),
    retrieved: textOf(options, 'retrieved'),
    region: textOf(options, 'region'),
    year: textOf(options, 'year'),
    issuers: textOf(options, 'issuers')?.split('、'),
    title: textOf(options, 'title'),
  };
  if (url !== undefined) checkUrl(url);
  if (retrieved !== undefined) checkDay(retrieved);
  if (year !== undefined) checkYear(year);
  if (issuers?.some((name) => !/^[\p{Script=Han}\p{L}\p{N}（）()·\s]{2,60}$/u.test(name))) {
    throw new UsageError('--issuers 是机关名称，几个机关用顿号隔开，如 某县委、某县人民政府。');
  }
  if (title !== undefined && !/^[^\p{Cc}]{4,200}$/u.test(title)) {
    throw new UsageError('--title 是一行文字的标题，四个字以上。');
  }
  if (!existsSync('content/authorities')) {
    throw new UsageError('这里没有 content/authorities；请在年报文库的文件夹里运行。');
  }
  const tables = readTables('.');
  const { charter, regions } = tables;
  if (region !== undefined && !regions.byCode.has(region)) {
    throw new UsageError(`没有 ${region} 这个区划代码；县级以上六位，乡镇街道九位。`);
  }
  return {
    charter,
    regions,
    authorities: tables,
    url,
    retrieved,
    region,
    year: year === undefined ? undefined : Number(year),
    issuers,
    title,
  };
}

function checkUrl(url: string): void {
  const fault = faultOfUrl(url);
  if (fault !== undefined) throw new UsageError(`--url ${fault}`);
}

/** Why a text cannot be the address of a page, in Chinese; `undefined` when it can. */
export function faultOfUrl(url: string): string | undefined {
  return isPageUrl(url)
    ? undefined
    : `是 http:// 或 https:// 开头的网址，不能是 ${url.slice(0, 100)}。`.replace(/\s/gu, ' ');
}

function checkDay(day: string): void {
  if (isDay(day)) return;
  throw new UsageError(`--retrieved 是一个日子，如 2024-03-08，不能是 ${day}。`);
}

function checkYear(year: string): void {
  if (/^20\d{2}$/u.test(year)) return;
  throw new UsageError(`--year 是四位数的年份，不能是 ${year}。`);
}

function textOf(options: CommandInput['options'], name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
