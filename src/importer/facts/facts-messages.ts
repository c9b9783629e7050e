import { type ImportMessage, messageAt } from '#importer/read/message.ts';
import { fullNameOf, type Region, type Regions } from '#model/region.ts';
import { isCentralBody } from './central-body.ts';
import type { FactSources } from './fact-sources.ts';
import type { Findings } from './findings.ts';
import { sureEnough } from './guess.ts';
import type { ImportOptions } from './import-options.ts';
import type { PrintedFacts } from './printed-facts.ts';

/** What an editor has to know of the facts: what is missing, made up, contradicted or damaged. */
export function messagesOf(sources: FactSources, findings: Findings): readonly ImportMessage[] {
  const { parts, options, printed } = sources;
  const line = parts.body[0]?.line.number ?? 1;
  const open = [
    ...titleDoubt(options, findings),
    ...yearDoubt(findings),
    ...placeDoubt(options.regions, findings),
    ...issuersDoubt(sources, findings),
  ].map(([ruleId, text]) => messageAt(ruleId, text, { severity: 'warning', line }));
  return [...open, ...damagedSigning(printed), ...missingUrl(options)];
}

/** A word that never changes, and what is open and what to do. */
type Doubt = readonly [ruleId: string, text: string];

function titleDoubt({ charter }: ImportOptions, { title, draftTitle }: Findings): readonly Doubt[] {
  if (draftTitle.basis === 'editor') return [];
  if (title === undefined) {
    const isDecided = draftTitle.confidence >= sureEnough;
    const what = isDecided
      ? '按给定的事实代拟，请核对。'
      : '是代拟的。请用 --title 或 --issuers 说明。';
    return [['title-missing', `原页没有标题，“${draftTitle.value}”${what}`]];
  }
  if (draftTitle.confidence >= sureEnough) return [];
  const text = `标题“${title.slice(0, 60)}”说的不是${charter.kind.subject}。如确是这样的年度报告，请用 --title 照样再写一遍。`;
  return [['title-unsure', text]];
}

function yearDoubt({ year }: Findings): readonly Doubt[] {
  if (year === undefined) {
    return [['year-missing', '看不出是哪一年的报告，请用 --year 说明。']];
  }
  if (year.confidence >= sureEnough) return [];
  return [['year-unsure', `年份 ${year.value} 只是推测：${year.why}。请用 --year 说明。`]];
}

function placeDoubt(
  regions: Regions,
  { place: { guess, candidates, doubt }, issuers }: Findings,
): readonly Doubt[] {
  if (guess === undefined) {
    if (issuers.some(({ value }) => isCentralBody(value))) {
      return [['region-missing', '中央部门没有区划代码，本库只收地方机关的报告。']];
    }
    return [['region-missing', `${doubt ?? regionMessage(regions, candidates)}。${useRegion}`]];
  }
  if (guess.confidence >= sureEnough) return [];
  const name = `${guess.value} ${fullNameOf(regions, guess.value)}`;
  return [['region-unsure', `地方 ${name} 拿不准：${doubt ?? guess.why}。${useRegion}`]];
}

const useRegion = '请用 --region 说明区划代码。';

function regionMessage(regions: Regions, candidates: readonly Region[]): string {
  if (candidates.length < 2) return '看不出是哪个地方的报告';
  const names = candidates.slice(0, 6).map(({ code }) => `${code} ${fullNameOf(regions, code)}`);
  const more = candidates.length > 6 ? `等 ${candidates.length} 处` : '';
  return `同名的地方不止一个：${names.join('、')}${more}`;
}

function issuersDoubt({ speaker }: FactSources, { issuers }: Findings): readonly Doubt[] {
  const own = speaker.own ?? speaker.ownInText;
  if (issuers.length === 0) {
    const why =
      own === undefined ? '看不出是哪个机关的报告' : `正文自称“我${own}”，没有写明是哪个机关`;
    return [['issuers-missing', `${why}，请用 --issuers 说明。`]];
  }
  return issuers
    .filter(({ confidence }) => confidence < sureEnough)
    .map(({ value, why }) => [
      'issuers-unsure',
      `机关“${value}”拿不准：${why}。请用 --issuers 说明。`,
    ]);
}

function damagedSigning({ signed }: PrintedFacts): readonly ImportMessage[] {
  if (!signed?.damaged) return [];
  const { text, line } = signed.line;
  const words = `落款日期“${text}”失了“年月日”，已按数字读出，请核对。`;
  return [messageAt('signed-damaged', words, { severity: 'warning', line: line.number })];
}

function missingUrl({ url }: ImportOptions): readonly ImportMessage[] {
  if (url !== undefined) return [];
  const text = '没有给出网址，来源无从核对；有网址请用 --url 说明。';
  return [messageAt('url-missing', text, { severity: 'info' })];
}
