import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePlaces } from '#site/build/site-place.ts';
import { locked } from './build/build-lock.ts';
import { isFinished } from './build/build-record.ts';
import { failureOf } from './build/failure.ts';
import { manifestName, parseManifest } from './build/site-manifest.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { daysKept } from './publish/kept-for-open-pages.ts';
import {
  type Publication,
  publishSite,
  type SiteToPublish,
  siteBefore,
} from './publish/publish-site.ts';
import { currentLink, isForReleases } from './publish/releases.ts';
import { UsageError } from './usage-error.ts';

/** Puts the built archive where a host of one's own serves it, or takes the last one back. */
export const publish: Command = {
  summary: `把生成好的文库放到网站的文件夹里，一步换上；网站的根目录是其中的 ${currentLink}`,
  usage: '文件夹 [--back] [--key 密钥]',
  options: {
    back: { type: 'boolean', help: '退回上一次公布的' },
    key: { type: 'string', help: '给公布的清单签名，用这个 SSH 密钥' },
  },
  takesWords: true,
  run: async ({ words: [root, ...rest], options, output }) => {
    if (root === undefined || rest.length > 0) {
      throw new UsageError('要写明放到哪个文件夹，如 nianbao publish /srv/nianbao。');
    }
    if (!isForReleases(root)) {
      output.complain(`${root} 里有别的东西，没有动它；请给一个专用的文件夹。\n`);
      return 1;
    }
    const isBack = options['back'] === true;
    const key = options['key']?.toString();
    try {
      return await locked(
        () => output.print('另一处正在生成或公布，等它做完……\n'),
        async () => put(root, { isBack, key, output }),
      );
    } catch (error) {
      output.complain(`${failureOf(error)}\n没有公布，网站还是原来的。\n`);
      return 1;
    }
  },
};

interface Putting {
  readonly isBack: boolean;
  readonly key: string | undefined;
  readonly output: Output;
}

function put(root: string, { isBack, key, output }: Putting): ExitCode {
  const chosen = isBack ? siteBefore(root) : builtSite();
  if (chosen === undefined) {
    output.complain(isBack ? '没有更早的可以退回。\n' : '文库没有生成完，先运行 nianbao build。\n');
    return 1;
  }
  const done = publishSite(root, { ...chosen, key }, new Date());
  output.print(done ? wordsOf(done, root) : '已经是这一版，没有动它。\n');
  return 0;
}

function builtSite(): SiteToPublish | undefined {
  const { place } = sitePlaces();
  const list = join(place, manifestName);
  if (!isFinished(place) || !existsSync(list)) return undefined;
  const sums = parseManifest(readFileSync(list, 'utf8'));
  return sums && { folder: place, sums };
}

function wordsOf({ files, copied, kept }: Publication, root: string): string {
  const open =
    kept > 0 ? `另留着 ${kept} 个早先的文件，开着的网页 ${daysKept} 天内照常检索。\n` : '';
  return `已公布 ${files} 个文件，其中 ${copied} 个是新的。网站的根目录是 ${join(root, currentLink)}。\n${open}要退回上一版：nianbao publish ${root} --back\n`;
}
