import type { PageWords } from '#model/charter.ts';
import { type KindRule, kindRulesOf } from './kind-rule.ts';
import type { Refusal, Suspect } from './refusal.ts';

/** 20xx年, xx镇, ____年: a text to be filled in. */
export function modelText({ body, near }: Suspect): Refusal | undefined {
  const masked =
    /20[xX×*＊_]{2}年?|[xX×＊*]{2,4}(?:年|县|市|区|镇|乡|局|街道|同志)|_{2,}年|\*{2,4}年|(?:略){2}|\(略\)/u;
  const found = body.filter(({ halfWidth }) => masked.test(halfWidth));
  const first = found[0];
  const whole = /范文(?:网|大全|参考)|免费文档|文档下载|本文来源于网络|如需转载|VIP免费/u;
  const shop = near.find(({ text }) => whole.test(text));
  if (first === undefined && shop === undefined) return undefined;
  if (shop === undefined && found.length < 2 && !masked.test(body[0]?.halfWidth ?? ''))
    return undefined;
  return {
    kind: 'model-text',
    text: `这不是原件：文中有“${(masked.exec((first ?? shop)?.halfWidth ?? '') ?? whole.exec(shop?.text ?? ''))?.[0] ?? '范文'}”，看来是范文，或数字被遮去的转载件。`,
    line: (first ?? shop)?.line.number ?? 1,
  };
}

/** An article has an abstract, and keywords or a bibliography. */
export function journal({ near, charter }: Suspect): Refusal | undefined {
  const parts = [
    /^(?:\[摘要\]|【摘要】|摘要:)/u,
    /^(?:\[?关键词\]?|【关键词】)[:\]】]?/u,
    /^参考文献/u,
    /中图分类号|文献标识码/u,
    /^(?:作者简介|基金项目)/u,
  ];
  const found = parts.flatMap((pattern) => near.find(({ bare }) => pattern.test(bare)) ?? []);
  const [first] = found;
  if (first === undefined || (found.length < 2 && !/^[[【]摘要/u.test(first.bare)))
    return undefined;
  return {
    kind: 'journal',
    text: `这不是${charter.kind.name}：“${first.text.slice(0, 20)}”是期刊文章的体例。`,
    line: first.line.number,
  };
}

const textRules: readonly KindRule[] = [
  {
    kind: 'notice',
    pattern:
      /提出(?:如下|以下)(?:指导|实施)?(?:意见|要求)|现[就将].{0,40}(?:通知|公告|通告|公布)如下|编制本(?:指引|指南)|^当事人:/u,
    name: '意见、通知一类文件',
  },
  {
    kind: 'other-report',
    pattern: /^(?:20\d{2}年?度?)?(?:[上下]半年|第?[一二三四]季度|1-\d{1,2}月)/u,
    name: '半年、季度一类的报告',
  },
  {
    kind: 'news',
    pattern:
      /^(?:本报讯|本网讯|.{0,20}讯(?:\(|员|:)|记者.{1,12}(?:报道|从)|\(?.{0,8}记者|近日,|日前,|\d{1,2}月\d{1,2}日(?:上午|下午|,))/u,
    name: '新闻报道',
  },
  {
    kind: 'deliberation',
    pattern:
      /^[^我]{0,40}(?:会议|常委会)[^我,。]{0,20}(?:听取|审议)|审议意见如下|提出(?:如下|以下)审议意见/u,
    name: '人大审议一类文稿',
  },
  {
    kind: 'journal',
    pattern: /^(?:\[?摘要\]?|【摘要】|关键词|\[关键词\]|作者简介|基金项目)/u,
    name: '期刊文章',
  },
  {
    kind: 'personal-report',
    pattern: /本人.{0,20}(?:述法|述职)|现将(?:本人|个人).{0,30}(?:述法|报告)/u,
    name: '述法（述职）报告',
  },
];

/** Last, as other papers announce themselves in such words too. */
const plans: KindRule = {
  kind: 'plan',
  pattern:
    /(?:制定本(?:方案|要点|计划)|工作要点如下|提出以下(?:要点|安排)|请(?:结合实际)?认真(?:贯彻|抓好)(?:落实|执行)|现将.{0,40}(?:要点|方案|计划|安排).{0,8}印发)/u,
  name: '工作要点、安排或方案',
};

/** What a page is by its first words, when no title says that it is a report. */
export function refusalByText({ body, titles, charter }: Suspect): Refusal | undefined {
  const opening = body.find(({ heading }) => heading === undefined);
  if (opening === undefined) return undefined;
  const words = opening.bare.slice(0, 400);
  const rules = [...textRules, ...kindRulesOf(charter, 'text'), plans];
  const rule =
    rules.find(({ pattern }) => pattern.test(words)) ?? otherMatter(words, charter.pages);
  // A title that says 报告 outweighs how a text opens, but not its being somebody else's.
  const isSpared =
    titles.length > 0 && rule?.kind !== 'journal' && rule?.kind !== 'personal-report';
  if (rule === undefined || isSpared) return undefined;
  return {
    kind: rule.kind,
    text: `这不是${charter.kind.name}：开头“${opening.text.slice(0, 30)}…”看来是${rule.name}。`,
    line: opening.line.number,
  };
}

/** 现将市水务局2023年度行政执法工作情况报告如下: what is reported on is something else. */
function otherMatter(words: string, pages: PageWords): Pick<KindRule, 'kind' | 'name'> | undefined {
  const [, matter = ''] =
    /现将([^。]{2,80}?)(?:报告|汇报|总结|通报)如下/u.exec(words.replace(/《[^》]{0,80}》/gu, '')) ??
    [];
  const [, behindYear] = /20\d{2}年?度?(.{2,60})$/u.exec(matter) ?? [];
  if (behindYear === undefined || new RegExp(pages.matter, 'u').test(matter)) return undefined;
  const subject = behindYear.replace(
    /工作|开展|有关|相关|具体|主要|总体|落实|情况|总结|[的年度等]/gu,
    '',
  );
  if (subject.length < 2) return undefined;
  return { kind: 'other-report', name: `“${subject}”的报告` };
}
