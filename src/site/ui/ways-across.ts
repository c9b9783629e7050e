import { loadAcross } from '#site/build/across.ts';
import { loadArchive } from '#site/build/archive.ts';
import { groupedDigits } from './written-value.ts';

/** A way to read the reports across. */
export interface WayAcross {
  readonly href: string;
  readonly label: string;
  /** What is found there, and how much of it. */
  readonly says: string;
}

/** The ways that the home page names, each with how many things lie there. */
export async function waysFromHome(): Promise<
  readonly { readonly href: string; readonly label: string; readonly count?: number }[]
> {
  const { works, topics, figures } = await loadAcross();
  return [
    { href: '/topics/', label: '主题', count: topics.entries.length },
    {
      href: '/figures/',
      label: '指标',
      count: figures.entries.filter(({ values }) => values.length > 0).length,
    },
    {
      href: '/works/',
      label: '引用的文件',
      count: works.entries.filter(({ mentions }) => mentions.length > 0).length,
    },
    { href: '/terms/', label: '术语' },
    { href: '/compare/', label: '并排比较' },
    { href: '/coverage/', label: '收录情况' },
  ];
}

/** Ways of one intent. */
export interface WaysAcross {
  readonly label: string;
  readonly ways: readonly WayAcross[];
}

/** The ways to read all reports by what they say, by what a reader is after. */
export async function waysAcrossOf(): Promise<readonly WaysAcross[]> {
  const { works, topics, figures, fullRates, checks } = await loadAcross();
  const { reports } = await loadArchive();
  const cited = works.entries.filter(({ mentions }) => mentions.length > 0);
  const measured = figures.entries.filter(({ values }) => values.length > 0);
  const sums = checks.failed.length + checks.held.length;
  return [
    {
      label: '连起来读',
      ways: [
        {
          href: '/parts/',
          label: '法定内容',
          says: '督察工作规定要求年度报告写明的五项内容：成效、不足、第一责任人履职、下一年安排和其他，逐项通读。',
        },
        {
          href: '/topics/',
          label: '主题',
          says: `行政复议、行政执法、普法等 ${topics.entries.length} 个主题，看各地各年怎样写。`,
        },
        {
          href: '/parts/plans/',
          label: '打算和成效',
          says: '同一机关上一年的打算和当年的成效，并排来读。',
        },
        {
          href: '/compare/',
          label: '并排比较',
          says: '把最多六份报告，或其中的几节，按法定内容或主题对齐，并排来读。',
        },
      ],
    },
    {
      label: '查证',
      ways: [
        {
          href: '/figures/',
          label: '指标',
          says: `${measured.length} 项指标，各地各年的数和它所在的原句，可下载。`,
        },
        {
          href: '/figures/full/',
          label: '百分之百',
          says: `${groupedDigits(fullRates.length)} 处写作 100% 的数，连同同句所载的其他数。`,
        },
        {
          href: '/figures/checks/',
          label: '算术复核',
          says: `报告自己的数可以重算的 ${groupedDigits(sums)} 处，其中 ${groupedDigits(checks.failed.length)} 处不合。`,
        },
        {
          href: '/works/',
          label: '引用的文件',
          says: `${groupedDigits(cited.length)} 件法律、法规、文件，每一件列出全部引用之处。`,
        },
        {
          href: '/terms/',
          label: '术语',
          says: '报告里的专门用语是什么意思，本库中最早见于哪里。',
        },
      ],
    },
    {
      label: '看全貌',
      ways: [
        {
          href: '/parts/structure/',
          label: '报告结构',
          says: `${groupedDigits(reports.length)} 份报告各有哪几项、多长、先后次序，缺哪一项。`,
        },
        {
          href: '/coverage/',
          label: '收录情况',
          says: '哪些地方、哪些年份已经收到，什么时候公布，哪些找过没有找到。',
        },
      ],
    },
  ];
}
