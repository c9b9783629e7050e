import type { BuildProfile } from '#site/build/build-profile.ts';
import type { BuildProgress } from '#site/build/build-progress.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';

/** What is put together of all reports, as people call it. */
const stepLabels: Readonly<Record<string, string>> = {
  archive: '汇总各份报告',
  across: '汇总引文、数据和主题',
  reuse: '比对相同文字',
  similar: '查找相近各节',
  series: '排列历年报告',
  coverage: '核对收录情况',
  downloads: '打包下载',
  terms: '查找词语用例',
};

/** Pages told of before their time left is: the first ones wait for what is put together of all. */
const fewPages = 50;

/** How many of the slowest and largest are named. */
const named = 3;

/** How far a build is, for readers: 制作网页：1,200/5,400，约还要 2 分 10 秒. */
export function wordsOfProgress({ stage, pages }: BuildProgress): string {
  if (pages === undefined) return `${stage}……`;
  const { done, all, milliseconds } = pages;
  const count = `${stage}：${groupedDigits(done)}/${groupedDigits(all)}`;
  if (done < fewPages) return count;
  return `${count}，约还要 ${durationOf((milliseconds / done) * (all - done))}`;
}

/** What a build spent its time and its bytes on, for readers. */
export function wordsOfProfile({ files, bytes, kept, steps, largestPages }: BuildProfile): string {
  const slowest = steps.slice(0, named).map(({ name, milliseconds }) => {
    return `${stepLabels[name] ?? name} ${durationOf(milliseconds)}`;
  });
  const pages = largestPages
    .slice(0, named)
    .map(({ file, bytes: size }) => `${file} ${kilobytesOf(size)}`);
  return [
    `共 ${groupedDigits(files)} 个文件，${(bytes / 1e6).toFixed(1)} MB，其中 ${groupedDigits(kept)} 个没有变，沿用上次的。`,
    `最慢的几步：${slowest.join('，')}。`,
    `最大的网页：${pages.join('，')}。`,
  ].join('\n');
}

function durationOf(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds % 60} 秒`;
}

function kilobytesOf(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}
