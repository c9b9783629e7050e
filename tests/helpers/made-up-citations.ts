import type { Metadata } from '#model/metadata.ts';
import type { Report } from '#model/report.ts';

/** A made-up report, and where the archive has it. */
export interface MadeUpCitation {
  readonly name: string;
  readonly report: Report;
  readonly address: string | undefined;
}

const dates: readonly Partial<Metadata>[] = [
  { published: '2024-01-05T09:06:00+08:00', signed: '2023-12-29' },
  { signed: '2023-12-29' },
  {},
];

const bodies = [
  ['泾源县人民政府'],
  ['中共泾源县委', '泾源县人民政府'],
  ['泾源县公安局', '泾源县司法局', '泾源县教育局', '泾源县卫生健康局'],
];

const titles = [
  { title: '泾源县2023年法治政府建设情况报告', titleBasis: 'printed' },
  { title: '中共泾源县委\n泾源县人民政府关于“数字政府”（2023年）的报告', titleBasis: 'supplied' },
] as const;

/** Thirty reports with every mix of facts that are known and facts that are not. */
export const madeUpCitations: readonly MadeUpCitation[] = dates
  .flatMap((date) => bodies.map((issuers) => ({ ...date, issuers })))
  .flatMap((facts) => titles.map((title) => ({ ...facts, ...title })))
  .flatMap((facts) => [facts, { ...facts, documentNumber: '泾政发〔2024〕3号' }])
  // 36 mixes: the six of four bodies with a title of the editor's are left out.
  .filter(({ issuers, titleBasis }) => issuers.length < 4 || titleBasis === 'printed')
  .map((facts, at) => madeUp(facts, at));

type Facts = Partial<Metadata> & Pick<Metadata, 'title' | 'titleBasis' | 'issuers'>;

/** Every third has a publisher, every other an official page; of four one has no address of ours. */
function madeUp(facts: Facts, at: number): MadeUpCitation {
  const id = `640424/${2000 + at}`;
  const known = [facts.published ?? facts.signed, facts.documentNumber, facts.titleBasis];
  return {
    name: `${id}: ${[facts.issuers.length, ...known].join(' ')}`,
    address: at % 4 === 3 ? undefined : `https://archive.example/reports/${id}/`,
    report: {
      id,
      sections: [],
      metadata: {
        year: 2000 + at,
        region: '640424',
        source: {
          file: `${id}.txt`,
          sha256: '',
          zones: [],
          ...(at % 2 === 1 && { url: `http://www.nxjy.gov.cn/zwgk/${at}.html?a=1&b=2` }),
        },
        regularised: [],
        notes: [],
        aliases: {},
        history: [],
        corrected: [],
        ...(at % 3 === 0 && { publisher: '县司法局' }),
        ...facts,
      },
    },
  };
}
