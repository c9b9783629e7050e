import { bare } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import type { JudgedParagraph } from '#importer/cut/judge.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import type { Grounds } from './guess.ts';

/** What a page has that may tell the place of its report. */
export interface PlaceClues {
  /** Texts that may name it, best first. */
  readonly texts: readonly PlaceClue[];
  /** Everything that may name a higher place. */
  readonly context: string;
}

/** A text that may name the place, with what it is worth. */
export interface PlaceClue extends Grounds {
  readonly text: string;
}

/** Where the place of a report is looked for. */
export function placeCluesOf(
  { parts, page: { publisher = '' }, printed, url = '', paragraphs }: FactSources,
  { title = '', issuers }: Found<'title' | 'issuers'>,
): PlaceClues {
  const bodies = issuers.map(({ value }) => value);
  const words = [...paragraphs.slice(0, 4), ...parts.body.slice(4).map(({ text }) => text)];
  const names = parts.paragraphs.filter((line) => line.kind !== 'body' && isSiteName(line));
  const around = [...new Set(names.map(({ text }) => text))].slice(0, 30);
  const all = [title, publisher, printed.addressee, ...bodies, ...around, ...words];
  return {
    texts: [
      { text: title, basis: 'title', confidence: 0.97, why: '标题中的地名' },
      ...each(bodies, { basis: 'signature', confidence: 0.95, why: '机关名称' }),
      { text: subjectOf(words[0] ?? ''), basis: 'text', confidence: 0.9, why: '正文第一段的主语' },
      { text: publisher, basis: 'printed', confidence: 0.7, why: '来源一栏的机关' },
      ...each(around, { basis: 'site', confidence: 0.7, why: '网站名称或导航' }),
      { text: url, basis: 'url', confidence: 0.6, why: '网址' },
    ],
    context: simplified(bare(all.join('\n').slice(0, 200_000))),
  };
}

function each(texts: readonly string[], worth: Grounds): readonly PlaceClue[] {
  return texts.map((text) => ({ text, ...worth }));
}

/** The name of the site, or who runs it: not a list of other sites. */
function isSiteName({ halfWidth: text }: JudgedParagraph): boolean {
  if (text.length > 120) return false;
  return /人民政府|主办|版权|办事处/u.test(text) && !/链接|网站群|部门网站/u.test(text);
}

/** The beginning of the first sentences, without documents and without the bodies it obeys. */
function subjectOf(paragraph: string): string {
  return bare(paragraph)
    .slice(0, 300)
    .replace(/《[^》]{0,80}》?/gu, '')
    .replace(/在[^,。]{0,40}(?:领导|指导|关心|支持|部署|要求)下/gu, '')
    .replace(/根据[^,。]{0,60}/gu, '');
}
