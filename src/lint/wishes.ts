import type { ReportFindings } from '#annotate/annotate-report.ts';
import type { Proposal } from '#annotate/proposal.ts';
import type { Report } from '#model/report.ts';
import type { StatutoryPart } from '#model/statutory-part.ts';

/** Something that would make a report better, though nothing is wrong. */
export interface Wish {
  readonly report: string;
  /** What is lacking, in Chinese. */
  readonly what: string;
  /** What an editor can do, in Chinese. */
  readonly how: string;
  /** How much readers gain: 1 little, 9 much. */
  readonly weight: number;
}

/** What wishes are made from, besides the report. */
interface WishSources {
  readonly findings: Pick<ReportFindings, 'unknownTitles'>;
  /** The proposals that nobody has decided on. */
  readonly undecided: readonly Proposal[];
  /** Those that the rule asks for. */
  readonly parts: readonly StatutoryPart[];
}

/** What is still to be done for a report, the most useful first. */
export function wishesOf(
  report: Report,
  { findings: { unknownTitles }, undecided, parts }: WishSources,
): readonly Wish[] {
  const wishes = [
    ...wishesForFacts(report),
    ...wishesForParts(report, parts),
    ...wishesForTitles(unknownTitles),
    ...wishesForProposals(report, undecided),
  ];
  return wishes.map((wish) => ({ report: report.id, ...wish })).sort((a, b) => b.weight - a.weight);
}

type Unsigned = Omit<Wish, 'report'>;

function wishesForFacts({ metadata }: Report): readonly Unsigned[] {
  const { source, published, signed, titleBasis, publishedBasis } = metadata;
  return [
    ...(source.url === undefined
      ? [{ what: '没有来源网址', how: '检索标题和首段，找到后写入 source.url', weight: 9 }]
      : []),
    ...(published === undefined
      ? [{ what: '没有发布日期', how: '看原页、网址或站内检索结果，写入 published', weight: 8 }]
      : []),
    ...(publishedBasis === 'url'
      ? [{ what: '发布日期只取自网址', how: '与原页所印的日期核对', weight: 3 }]
      : []),
    ...(signed === undefined
      ? [{ what: '没有成文日期', how: '看原页落款；确实没有就不必补', weight: 4 }]
      : []),
    ...(titleBasis === 'supplied'
      ? [{ what: '标题是编者所拟', how: '找到印有标题的原页', weight: 5 }]
      : []),
  ];
}

function wishesForParts(
  { sections }: Report,
  parts: readonly StatutoryPart[],
): readonly Unsigned[] {
  const present = new Set(sections.map(({ part }) => part));
  return parts
    .filter(({ id, role }) => role !== 'other' && !present.has(id))
    .map(({ label }) => ({
      what: `没有标出“${label}”`,
      how: '看是不是写在别的标题下；有就用 ::section{part=…} 标出',
      weight: 5,
    }));
}

function wishesForTitles(titles: ReportFindings['unknownTitles']): readonly Unsigned[] {
  if (titles.length === 0) return [];
  const named = titles.map(({ title }) => `《${title}》`).join('');
  const what = `引用的 ${titles.length} 个文件不在 works.yaml：${named}`;
  return [{ what, how: '补进 content/authorities/works.yaml', weight: 6 }];
}

function wishesForProposals({ id }: Report, undecided: readonly Proposal[]): readonly Unsigned[] {
  if (undecided.length === 0) return [];
  const how = `nianbao review ${id} 逐处列出；在 nianbao dev 的审校页上逐处定`;
  return [{ what: `有 ${undecided.length} 处标注待定`, how, weight: 4 }];
}
