import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '#archive/downloads/file-facts.ts';
import { ZipTooLarge } from '#archive/downloads/zip-writer.ts';
import { isSound, type SoundContent } from '#archive/store/content.ts';
import { readContent } from '#archive/store/read-content.ts';
import { fullNameOf } from '#model/region.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { distOption } from './built-index.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { type Chosen, chosenPlace, chosenWhole } from './offline/chosen-files.ts';
import { ownIndex } from './offline/own-index.ts';
import { type OfflineEdition, writeOffline } from './offline/write-offline.ts';
import { UsageError } from './usage-error.ts';

/** Packs a built archive, or a place of it, so that it opens from a folder without a server. */
export const offline: Command = {
  summary: '把生成好的文库做成一个离线的压缩包，解开就能在浏览器里读和逐字检索，不用联网',
  usage: '[区划代码] [--dist dist] [--out 文件.zip]',
  options: {
    ...distOption,
    out: { type: 'string', help: '写到哪个文件，不写就是 nianbao-offline.zip 或 nianbao-代码.zip' },
  },
  takesWords: true,
  run: async ({ words: [code, ...rest], options, output }) => {
    if (rest.length > 0 || (code !== undefined && !/^[1-9]\d{5}(?:\d{3})?$/u.test(code))) {
      throw new UsageError('可以写一个地方的区划代码，如 nianbao offline 440000；不写就是全部。');
    }
    const dist = String(options['dist'] ?? 'dist');
    if (!existsSync(join(dist, 'data/manifest.json'))) {
      output.complain(`${dist} 里没有生成好的文库。先运行 nianbao build。\n`);
      return 1;
    }
    const edition = code === undefined ? wholeEdition(dist) : placeEdition(dist, code, output);
    if (edition === undefined) return 1;
    return written(String(options['out'] ?? `${edition.name}.zip`), edition, output);
  },
};

async function written(to: string, edition: OfflineEdition, output: Output): Promise<ExitCode> {
  try {
    const { files, bytes } = await writeOffline(to, edition);
    const size = groupedDigits(Math.ceil(bytes / 1024));
    if (!hasOwnAddress(edition.dist)) {
      output.complain('文库生成时没有写 NIANBAO_SITE：离线版里复制的引文，网址在别处打不开。\n');
    }
    output.print(
      `${to}：${edition.chosen.reports.size} 份报告，${files} 个文件，${size} KB。解开后打开 ${edition.name}/index.html。\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ZipTooLarge)) throw error;
    rmSync(to, { force: true });
    output.complain('一个压缩包装不下，没有做成；写区划代码，一省一个。\n');
    return 1;
  }
}

function hasOwnAddress(dist: string): boolean {
  return readFileSync(join(dist, 'index.html'), 'utf8').includes('<link rel="canonical"');
}

function wholeEdition(dist: string): OfflineEdition {
  const chosen = chosenWhole(dist);
  return { dist, name: 'nianbao-offline', chosen, notice: noticeOf(dist, '全部', chosen) };
}

/** The reports of a place with a search index of their own. */
function placeEdition(dist: string, code: string, output: Output): OfflineEdition | undefined {
  const content = readContent('.');
  const opensWith = `places/${code}/index.html`;
  const chosen = chosenPlace(dist, code);
  if (!existsSync(join(dist, opensWith)) || chosen.reports.size === 0) {
    output.complain(`${code} 没有报告。\n`);
    return undefined;
  }
  const index = isSound(content) ? ownIndex(content, chosen.reports, dist) : undefined;
  if (index === undefined || !isSound(content)) {
    output.complain('content 和生成好的文库不一样了，先运行 nianbao build。\n');
    return undefined;
  }
  const notice = noticeOf(dist, placeName(content, code), chosen);
  return { dist, name: `nianbao-${code}`, chosen, index, opensWith, notice };
}

function placeName({ tables }: SoundContent, code: string): string {
  return fullNameOf(tables.regions, code);
}

function noticeOf(dist: string, place: string, { reports }: Chosen): string {
  const version = sha256Of(readFileSync(join(dist, 'data/manifest.json'))).slice(0, 12);
  return `离线版：${place} ${groupedDigits(reports.size)} 份报告，版本 ${version}。检索只查这些报告，按词查“相关”的要联网。`;
}
