import { traditionalShare } from '../chinese/traditional.ts';
import type { Entry } from './entry.ts';
import { headingLineOf } from './headings.ts';
import { bare } from './narrow.ts';

/** What a page is instead of a yearly report. The words never change: scripts rely on them. */
const refusalKinds = [
  'interpretation',
  'plan',
  'personal-report',
  'information-report',
  'deliberation',
  'model-text',
  'yearbook',
  'journal',
  'news',
  'notice',
  'mirror',
  'no-report',
  'too-long',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** Why a page is no report, for the editor. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** In Chinese. */
  readonly text: string;
  /** Line of the capture that says so. */
  readonly line: number;
}

/** What is looked at to tell a report from what only resembles one. */
export interface Suspect {
  /** The report's title and those that the site prints. */
  readonly titles: readonly string[];
  /** All filled lines of the page. */
  readonly entries: readonly Entry[];
  /** The lines taken for the report's own. */
  readonly body: readonly Entry[];
  /** Address of the page, when it is known. */
  readonly url?: string | undefined;
}

/** Why the page is refused, or `undefined` when it is a yearly report as far as one can see. */
export function refusalOf(suspect: Suspect): Refusal | undefined {
  return (
    refusalByTitle(suspect) ??
    modelText(suspect) ??
    mirror(suspect) ??
    journal(suspect) ??
    refusalByText(suspect) ??
    noReport(suspect)
  );
}

interface TitleRule {
  readonly kind: RefusalKind;
  readonly pattern: RegExp;
  readonly name: string;
}

/** Held against titles in half width without blanks. The first that fits names the page. */
const titleRules: readonly TitleRule[] = [
  {
    kind: 'information-report',
    pattern: /政府信息公开(?:工作)?(?:年度|情况)?.{0,8}报告|信息公开(?:工作)?年(?:度报告|报)/u,
    name: '政府信息公开年报',
  },
  {
    kind: 'interpretation',
    pattern: /解读|图解|一图(?:读懂|看懂)|图说|问答$|答记者问|政策说明|起草说明/u,
    name: '对文件或报告的解读',
  },
  {
    kind: 'personal-report',
    pattern:
      /述法|述职|述廉|(?:个人|局长|主任|书记|县长|市长|镇长|区长|乡长)(?:.{0,12})?(?:履行|述).{0,20}(?:报告|总结)$/u,
    name: '述法（述职）报告',
  },
  {
    kind: 'model-text',
    pattern:
      /范文|范本|模板|(?:精选|通用|集锦|汇编|热门)\(?[\d一二三四五六七八九十]{1,3}篇|\d{1,2}篇\)?$|20[xX×*]{2}|20__|[xX×]{2,}(?:年|县|市|区|镇|局)/u,
    name: '范文',
  },
  { kind: 'yearbook', pattern: /年鉴|蓝皮书|大事记|县志|市志/u, name: '年鉴' },
  {
    kind: 'deliberation',
    pattern:
      /(?:审议意见|听取(?:和|并)?审议|听取.{0,30}报告|审议.{0,40}报告(?:的)?(?:意见|情况)?$|视察|调研报告|专题询问|评议意见|办理情况)/u,
    name: '人大审议、调研一类文稿',
  },
  {
    kind: 'plan',
    pattern:
      /(?:工作要点|工作安排|实施方案|工作方案|行动方案|行动计划|工作计划|实施意见|实施纲要|实施规划|规划|任务分工|任务分解|清单|要点|方案|安排|计划)(?:的?通知)?(?:\(.{1,20}\))?$/u,
    name: '工作要点、安排或方案',
  },
  {
    kind: 'notice',
    pattern: /(?:通知|通告|公告|批复|函|意见|决定|办法|规定|通报|细则|名单|公示)(?:\(.{1,20}\))?$/u,
    name: '通知、公告一类文件',
  },
  {
    kind: 'news',
    pattern:
      /(?:召开|举办|开展|举行|部署|推进会|座谈会|动员会|培训班|培训会|会议|启动|调研|督察组|督导|考核组|侧记|纪实|综述|印发|出台|发布|公布|获评|荣获|亮点)[^报总]{0,12}$/u,
    name: '新闻报道',
  },
];

function refusalByTitle({ titles, entries, body }: Suspect): Refusal | undefined {
  for (const title of [...titles, ...looseTitles(entries, body[0])]) {
    const whole = bare(title);
    const text = withoutInnerTitles(whole);
    const rule = titleRules.find(
      ({ kind, pattern }) =>
        (pattern.test(text) || (kind === 'plan' && issuedPlan.test(whole))) &&
        !isSpared(kind, text),
    );
    if (rule === undefined) continue;
    const line = entries.find((entry) => bare(entry.text).includes(bare(title).slice(0, 12)))?.line
      .number;
    return {
      kind: rule.kind,
      text: `这不是法治政府建设年度报告：标题“${title.slice(0, 60)}”看来是${rule.name}。`,
      line: line ?? 1,
    };
  }
  return undefined;
}

/** 关于印发《…工作要点》的通知: what is issued counts, not the letter around it. */
const issuedPlan = /(?:要点|方案|计划|安排|规划|清单|任务分工)》?的?通知/u;

/** A title that ends as a report's does is none of those that only resemble one by a word. */
function isSpared(kind: RefusalKind, text: string): boolean {
  if (!/(?:报告|总结|汇报)(?:\(.{1,20}\)|书|》)?$/u.test(text)) return false;
  return ['plan', 'notice', 'news'].includes(kind);
}

/** 《…报告》解读: what the title is about is not what it is; 解读 behind it counts. */
function withoutInnerTitles(text: string): string {
  return text.replace(/《[^》]{0,80}》(?=.)/gu, '《》');
}

/** The first lines of a page without a recognised title may be a title of something else. */
function looseTitles(entries: readonly Entry[], first: Entry | undefined): readonly string[] {
  return entries
    .filter(({ at }) => first === undefined || at < first.at)
    .slice(0, 25)
    .filter(({ narrow }) => narrow.length >= 6 && narrow.length <= 80 && !/[。;>|:]/u.test(narrow))
    .filter(({ text }) => headingLineOf(text) === undefined)
    .map(({ text }) => text)
    .filter((text) => /法治|依法|述法|普法|司法|报告|年鉴|蓝皮书|信息公开/u.test(text))
    .filter(
      (text) =>
        (text.length >= 10 || /年鉴|蓝皮书/u.test(text)) &&
        !/^(?:法治政府建设|政府信息公开|信息公开).{0,8}$/u.test(text),
    );
}

/** 20xx年, xx镇, ____年: a text to be filled in. */
function modelText({ body, entries }: Suspect): Refusal | undefined {
  const masked =
    /20[xX×*＊_]{2}年?|[xX×＊*]{2,4}(?:年|县|市|区|镇|乡|局|街道|同志)|_{2,}年|\*{2,4}年|(?:略){2}|\(略\)/u;
  const found = body.filter(({ narrow }) => masked.test(narrow));
  const first = found[0];
  const whole = /范文(?:网|大全|参考)|免费文档|文档下载|本文来源于网络|如需转载|VIP免费/u;
  const shop = entries.find(({ text }) => whole.test(text));
  if (first === undefined && shop === undefined) return undefined;
  if (shop === undefined && found.length < 2 && !masked.test(body[0]?.narrow ?? ''))
    return undefined;
  return {
    kind: 'model-text',
    text: `这不是原件：文中有“${(masked.exec((first ?? shop)?.narrow ?? '') ?? whole.exec(shop?.text ?? ''))?.[0] ?? '范文'}”，看来是范文，或数字被遮去的转载件。`,
    line: (first ?? shop)?.line.number ?? 1,
  };
}

/** Copies on other people's sites are damaged in ways that nobody sees. */
function mirror({ entries, body, url }: Suspect): Refusal | undefined {
  const official = url !== undefined && isOfficial(url);
  if (official) return undefined;
  if (url !== undefined) {
    const text = `网址 ${url.slice(0, 100)} 不是政府网站（.gov.cn），转载件不收。请找到原发网页。`;
    return { kind: 'mirror', text, line: 1 };
  }
  const text = body.map((entry) => entry.text).join('\n');
  const insertions = /[\u4e00-\u9fff]\((?:[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6})\)/iu.exec(text)?.[0];
  const encyclopedia = entries.find(({ narrow }) =>
    /^(?:相关词条|相關詞條|熱門詞條|热门词条|词条标签|词条统计|百科)/u.test(narrow),
  );
  const why =
    insertions !== undefined
      ? `字后插有拼音“${insertions}”`
      : traditionalShare(text) > 0.04
        ? '正文是繁体字'
        : encyclopedia !== undefined
          ? '页面是百科词条'
          : undefined;
  if (why === undefined) return undefined;
  return {
    kind: 'mirror',
    text: `看来是转载件（${why}），没有政府网站的来源，不收。如确系政府网站，请用网址说明。`,
    line: encyclopedia?.line.number ?? body[0]?.line.number ?? 1,
  };
}

/** Whether an address is a Chinese government's. */
function isOfficial(url: string): boolean {
  const host = /^https?:\/\/([^/:?#]+)/u.exec(url)?.[1]?.toLowerCase() ?? '';
  return host === 'gov.cn' || host.endsWith('.gov.cn');
}

/** An article has an abstract, and keywords or a bibliography. */
function journal({ entries }: Suspect): Refusal | undefined {
  const parts = [
    /^(?:\[摘要\]|【摘要】|摘要:)/u,
    /^(?:\[?关键词\]?|【关键词】)[:\]】]?/u,
    /^参考文献/u,
    /中图分类号|文献标识码/u,
    /^(?:作者简介|基金项目)/u,
  ];
  const found = parts.flatMap(
    (pattern) => entries.find(({ narrow }) => pattern.test(bare(narrow))) ?? [],
  );
  const [first] = found;
  if (first === undefined || (found.length < 2 && !/^[[【]摘要/u.test(bare(first.narrow))))
    return undefined;
  return {
    kind: 'journal',
    text: `这不是法治政府建设年度报告：“${first.text.slice(0, 20)}”是期刊文章的体例。`,
    line: first.line.number,
  };
}

interface TextRule {
  readonly kind: RefusalKind;
  readonly pattern: RegExp;
  readonly name: string;
}

const textRules: readonly TextRule[] = [
  {
    kind: 'news',
    pattern:
      /^(?:本报讯|本网讯|.{0,20}讯(?:\(|员|:)|记者.{1,12}(?:报道|从)|\(?.{0,8}记者|近日,|日前,|\d{1,2}月\d{1,2}日(?:上午|下午|,))/u,
    name: '新闻报道',
  },
  {
    kind: 'deliberation',
    pattern: /(?:会议听取|听取(?:和|并)审议了|主任会议|审议意见如下|提出(?:如下|以下)审议意见)/u,
    name: '人大审议一类文稿',
  },
  {
    kind: 'journal',
    pattern: /^(?:\[?摘要\]?|【摘要】|关键词|\[关键词\]|作者简介|基金项目)/u,
    name: '期刊文章',
  },
  {
    kind: 'personal-report',
    pattern: /(?:本人|我).{0,20}(?:述法|述职)|现将(?:本人|个人).{0,30}(?:述法|报告)/u,
    name: '述法（述职）报告',
  },
  {
    kind: 'information-report',
    pattern:
      /根据《(?:中华人民共和国)?政府信息公开条例》.{0,60}(?:编制|年度报告)|本报告(?:由|中).{0,30}政府信息公开/u,
    name: '政府信息公开年报',
  },
  {
    kind: 'plan',
    pattern:
      /(?:制定本(?:方案|要点|计划)|工作要点如下|提出以下(?:要点|安排)|请(?:结合实际)?认真(?:贯彻|抓好)(?:落实|执行)|现将.{0,40}(?:要点|方案|计划|安排).{0,8}印发)/u,
    name: '工作要点、安排或方案',
  },
];

function refusalByText({ body, titles }: Suspect): Refusal | undefined {
  const opening = body.filter(({ text }) => headingLineOf(text) === undefined).slice(0, 3);
  for (const entry of opening) {
    const text = bare(entry.narrow).slice(0, 400);
    const rule = textRules.find(({ pattern }) => pattern.test(text));
    // A title that says 报告 outweighs how a text opens, but not its being somebody else's.
    if (
      rule === undefined ||
      (titles.length > 0 && rule.kind !== 'journal' && rule.kind !== 'personal-report')
    )
      continue;
    return {
      kind: rule.kind,
      text: `这不是法治政府建设年度报告：开头“${entry.text.slice(0, 30)}…”看来是${rule.name}。`,
      line: entry.line.number,
    };
  }
  return undefined;
}

/** A report has numbered headings, and speaks of law. */
function noReport({ titles, body }: Suspect): Refusal | undefined {
  const line = body[0]?.line.number ?? 1;
  const headings = body.filter(({ text }) => headingLineOf(text) !== undefined).length;
  if (body.length === 0) {
    return { kind: 'no-report', text: '页面里没有成段的正文。', line };
  }
  const text = bare(
    body
      .map((entry) => entry.narrow)
      .join('')
      .slice(0, 200_000),
  );
  const subject = /法治|法治政府|依法行政|依法治|依法全面|依法决策|法制/u.test(text);
  if (titles.length > 0 && (subject || headings > 0)) return undefined;
  if (headings >= 1 && subject) return undefined;
  return {
    kind: 'no-report',
    text: '看不出这是法治政府建设年度报告：既没有这样的标题，正文也没有编号的标题或不谈法治政府建设。',
    line,
  };
}
