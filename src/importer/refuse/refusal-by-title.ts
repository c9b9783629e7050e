import { bare } from '#chinese/half-width.ts';
import { type KindRule, kindRulesOf } from './kind-rule.ts';
import type { Refusal, RefusalKind, Suspect } from './refusal.ts';

/** Held against titles in half width without blanks, behind what the archive itself refuses. */
const titleRules: readonly KindRule[] = [
  {
    kind: 'interpretation',
    pattern: /解读|图解|一图(?:读懂|看懂)|图说|问答$|答记者问|政策说明|起草说明/u,
    name: '对文件或报告的解读',
  },
  {
    kind: 'personal-report',
    pattern:
      /述法|述职|述廉|第一责任人.{0,6}(?:职责)?.{0,8}(?:报告|总结)$|(?:个人|局长|主任|书记|县长|市长|镇长|区长|乡长)(?:.{0,12})?(?:履行|述).{0,20}(?:报告|总结)$/u,
    name: '述法（述职）报告',
  },
  {
    kind: 'model-text',
    pattern:
      /范文|范本|模板|(?:精选|通用|集锦|汇编|热门)\(?[\d一二三四五六七八九十]{1,3}篇|\d{1,2}篇\)?$|20[xX×*]{2}|20__|[xX×]{2,}(?:年|县|市|区|镇|局)/u,
    name: '范文',
  },
  {
    kind: 'other-report',
    pattern:
      /自评|自查|自测|自我评[估价]|评估报告|白皮书|统计(?:年报|公报|分析)|情况(?:分析|统计)/u,
    name: '自评、统计一类文稿',
  },
  { kind: 'yearbook', pattern: /年鉴|蓝皮书|大事记|县志|市志/u, name: '年鉴' },
  {
    kind: 'deliberation',
    pattern:
      /(?:审议意见|民主监督|(?:评议|监督|视察|执法检查|协商)报告$|听取(?:和|并)?审议|听取.{0,30}报告|审议.{0,40}报告(?:的)?(?:意见|情况)?$|视察|调研报告|专题询问|评议意见|办理情况)/u,
    name: '人大审议、调研一类文稿',
  },
  {
    kind: 'other-report',
    pattern:
      /政府工作报告|整改(?:落实)?(?:情况|工作)?.{0,6}(?:报告|总结)$|自查.{0,6}(?:报告|总结)$/u,
    name: '别的报告',
  },
  {
    kind: 'plan',
    pattern:
      /(?:工作要点|工作安排|实施方案|工作方案|行动方案|行动计划|工作计划|实施意见|实施纲要|实施规划|规划|任务分工|任务分解|清单|要点|方案|安排|计划)(?:的?通知)?(?:\(.{1,20}\))?$/u,
    name: '工作要点、安排或方案',
  },
  {
    kind: 'notice',
    pattern:
      /(?:通知|通告|公告|批复|函|意见|决定|办法|规定|通报|细则|名单|公示|指引|指南|须知|讲话|致辞|发言|公报|纪要|目录|提纲|答复|[选汇]编|[决预]算公开|一封信|(?:决定|倡议|承诺|责任)书)(?:\(.{1,20}\))?$/u,
    name: '通知、公告一类文件',
  },
  {
    kind: 'news',
    pattern:
      /(?:召开|举办|开展|举行|部署|推进会|座谈会|动员会|培训班|培训会|会议|启动|调研|督察组|督导|考核组|侧记|纪实|综述|实录|发布会|印发|出台|发布|公布|获评|荣获|亮点)[^报总]{0,12}$/u,
    name: '新闻报道',
  },
  {
    kind: 'other-report',
    pattern:
      /[上下]半年|半年度|季度|\d月?[-—–~至]\d{1,2}月|20\d{2}年?[-—–~至]20\d{2}年|(?<![〇○零一二])[三五]年(?:来|工作|总结)|中期评估/u,
    name: '半年、几年一类的报告',
  },
];

/** A title that ends in 报告 and is on something else. */
const otherReport = { kind: 'other-report', name: '别的报告' } as const;

/** What a page is by its title, when that is no report's. */
export function refusalByTitle(suspect: Suspect): Refusal | undefined {
  const { titles, near, charter } = suspect;
  const read = titles.length > 0 ? titles : looseTitles(suspect);
  const rules = [...kindRulesOf(charter, 'title'), ...titleRules];
  for (const title of read) {
    const whole = bare(withoutSite(title));
    const text = withoutInnerTitles(whole);
    const rule = rules.find(
      ({ kind, pattern }) =>
        (pattern.test(text) || (kind === 'plan' && issuedPlan.test(whole))) &&
        !isSpared(kind, { text, subject: charter.kind.subject }),
    );
    const isOther = titles.length === 0 && /(?:报告|总结)$/u.test(core(whole));
    const found = rule ?? (isOther ? otherReport : undefined);
    if (found === undefined) continue;
    const start = bare(title).slice(0, 12);
    const printed = near.find((line) => line.bare.includes(start));
    return {
      kind: found.kind,
      text: `这不是${charter.kind.name}：标题“${title.slice(0, 60)}”看来是${found.name}。`,
      line: printed?.line.number ?? 1,
    };
  }
  return undefined;
}

/** 关于印发《…工作要点》的通知: what is issued counts, not the letter around it. */
const issuedPlan = /(?:要点|方案|计划|安排|规划|清单|任务分工)》?的?通知/u;

/** A title that ends as a report's does is none of those that only resemble one by a word. */
function isSpared(
  kind: RefusalKind,
  { text, subject }: { readonly text: string; readonly subject: string },
): boolean {
  const ending = new RegExp(
    String.raw`(?:报告|总结|汇报|${subject}.{0,8}情况)(?:\(.{1,20}\)|书|》)?$`,
    'u',
  );
  return ['plan', 'notice', 'news'].includes(kind) && ending.test(core(text));
}

/** …报告公示, …情况的公告, …总结及2024年工作计划: what is added to a report's title. */
function core(text: string): string {
  return text
    .replace(/(?:——|—|--).{0,40}$/u, '')
    .replace(/(?<=报告|总结|情况)(?:的)?(?:公示|公开|公告|通报)$/u, '')
    .replace(/(?<=报告|总结|情况)[及和暨与]20\d{2}年.{0,20}$/u, '');
}

/** What the site adds behind a title: _陵川县人民政府门户网站. */
function withoutSite(title: string): string {
  return title.replace(/(?:[_|｜]|\s?[-–—]\s?(?=.{0,40}(?:网|门户|政府$))).*$/u, '');
}

/** 《…报告》解读: what the title is about is not what it is; 解读 behind it counts. */
function withoutInnerTitles(text: string): string {
  return text.replace(/《[^》]{0,80}》(?=.)/gu, '《》');
}

/**
 * The first lines of a page without a recognised title may be a title of something else: any that
 * speaks of the field, and right above the text any that ends as the titles of documents do.
 */
function looseTitles({ near, body: [first], charter: { pages } }: Suspect): readonly string[] {
  const ofField = new RegExp(`${pages.field}|报告|年鉴|蓝皮书|总结`, 'u');
  const column = new RegExp(`^(?:${pages.columns}).{0,8}$`, 'u');
  const above = near
    .filter(({ at }) => first === undefined || at < first.at)
    .filter(({ heading, facts }) => heading === undefined && facts.length === 0)
    .filter(
      ({ text, halfWidth }) =>
        text.length >= 6 && text.length <= 80 && !/[。;>|:]/u.test(halfWidth),
    );
  const nearest = new Set(above.filter(({ chrome }) => chrome === undefined).slice(-3));
  return above
    .slice(0, 25)
    .filter((line) => ofField.test(line.text) || (nearest.has(line) && ofDocument.test(line.bare)))
    .map(({ text }) => text)
    .filter(
      (text) => (text.length >= 7 || /年鉴|蓝皮书/u.test(text)) && !column.test(withoutSite(text)),
    );
}

/** How the titles of documents end. */
const ofDocument =
  /(?:报告|总结|小结|汇报|情况|意见|通知|通告|公告|公报|通报|函|批复|决定|办法|规定|细则|方案|要点|安排|规划|计划|清单|目录|名单|指引|指南|须知|年报|白皮书|讲话|致辞|发言|提纲|答复|[选汇]编|[决预]算公开|实录|纪要|书|信|问答|说明)(?:\(.{1,20}\))?$/u;
