import type { Proposal } from '#annotate/proposal.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import { correction, doubt } from './fault.ts';

/**
 * Set phrases that reports misprint, as far as the wrong form is no Chinese word: 上下联运 is
 * always 上下联动. Forms that dictionaries allow beside the usual one are only doubted.
 */
export function misprints(line: ReportLine): readonly Proposal[] {
  return [...wrongForms(line), ...variantForms(line), ...wrongParticles(line)];
}

/** Wrong → right. After the lists of common misprints in official documents (公文常见错别字). */
const wrong: Readonly<Record<string, string>> = {
  上下联运: '上下联动',
  腊施: '措施',
  法治审核制度: '法制审核制度',
  决定法治审核: '决定法制审核',
  第一人职责: '第一责任人职责',
  第一人的职责: '第一责任人的职责',
  截止目前: '截至目前',
  截止到目前: '截至目前',
  布署: '部署',
  按装: '安装',
  松驰: '松弛',
  幅射: '辐射',
  凑效: '奏效',
  迁徒: '迁徙',
  脉博: '脉搏',
  震憾: '震撼',
  追朔: '追溯',
  重迭: '重叠',
  蔓廷: '蔓延',
  穿流不息: '川流不息',
  一如继往: '一如既往',
  再接再励: '再接再厉',
  责无旁代: '责无旁贷',
  按步就班: '按部就班',
  齐抓共官: '齐抓共管',
  行政裁决定: '行政裁决',
  行政复义: '行政复议',
  矛盾纠分: '矛盾纠纷',
  依发行政: '依法行政',
  法制政府: '法治政府',
  法制宣传教育: '法治宣传教育',
};
/** The usual term since 2014 has 治; older texts rightly have 制. */
const onlyDoubted = new Set(['法制宣传教育']);

function wrongForms(line: ReportLine): readonly Proposal[] {
  const printed = Object.entries(wrong).filter(([form]) => line.text.includes(form));
  return printed.flatMap(([form, right]) =>
    [...line.text.matchAll(new RegExp(form, 'gu'))].map(({ index }) => {
      const found = { start: index, end: index + form.length, reason: `疑为“${right}”` };
      return onlyDoubted.has(form)
        ? doubt(line, { ...found, confidence: 0.3 })
        : correction(line, { ...found, reading: right, confidence: 0.88 });
    }),
  );
}

/** Allowed beside the usual form. */
const variant: Readonly<Record<string, string>> = { 阻扰: '阻挠', 其它: '其他', 唯有: '惟有' };

function variantForms(line: ReportLine): readonly Proposal[] {
  return Object.entries(variant).flatMap(([form, usual]) =>
    [...line.text.matchAll(new RegExp(form, 'gu'))].map(({ index }) =>
      doubt(line, { start: index, end: index + 2, reason: `通作“${usual}”`, confidence: 0.4 }),
    ),
  );
}

/** 的 for 地 before a verb; 有力的保障 alone is a noun with its attribute and right. */
const particles =
  /(?:有力|有效|充分|切实|顺利|及时)的(?=[\p{Script=Han}]{2}了)|不断的(?=出现|发展|提高|提升|完善|加强|推进|深化|壮大|优化)|针对性的(?=向|对|开展|进行|组织)/gu;

function wrongParticles(line: ReportLine): readonly Proposal[] {
  return [...line.text.matchAll(particles)].map(({ 0: found, index }) =>
    doubt(line, {
      start: index + found.length - 1,
      end: index + found.length,
      reason: '状语后宜用“地”',
      confidence: 0.6,
    }),
  );
}
