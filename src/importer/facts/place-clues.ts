import type { JudgedParagraph } from '#importer/cut/judge.ts';
import { shortNamesOf } from '#model/place-name.ts';
import { type Region, type Regions, regionsAbove } from '#model/region.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import type { Grounds } from './guess.ts';
import { isShort } from './issuers.ts';
import { leadingPlace, placesOfBody, placesOfHost, placesOfTitle } from './places-in-text.ts';
import { printedWhole } from './printed-whole.ts';
import { isTownshipWord } from './speaker.ts';
import { withAbout } from './with-about.ts';

/** What names the place of a report, with what it is worth. */
export interface PlaceClue extends Grounds {
  /** As it is written. */
  readonly name: string;
  /** What the name can mean; none where it is a township that the table does not know. */
  readonly places: readonly Region[];
}

/** What names the place of a report itself, best first: title, bodies, the subject of its text. */
export function ownPlaceClues(
  {
    options: { regions, charter },
    page: { publisher = '' },
    speaker,
    ownPapers,
    text,
  }: FactSources,
  { title = '', issuers }: Found<'title' | 'issuers'>,
): readonly PlaceClue[] {
  const bodies = issuers.map(({ value }) => value);
  const named = withAbout(title, charter.pages.begins);
  const clues: PlaceClue[] = [
    {
      name: named,
      places: placesOfTitle(regions, named),
      basis: 'title',
      confidence: 0.97,
      why: '标题中的地名',
    },
    ...bodies.map((name) => bodyClue(regions, name)),
    ...bodies
      .filter((name) => isShort(regions, name))
      .map((name) => wholeClue(regions, name, text)),
  ];
  if (speaker.place !== undefined) {
    const why = '正文第一句的主语';
    clues.push({ ...speaker.place, basis: 'text', confidence: 0.9, why });
  }
  clues.push(...ownPapers.map((name) => bodyClue(regions, name)));
  const own = speaker.own ?? speaker.ownInText;
  if (isTownshipWord(own)) clues.push(...townshipOfSource(regions, publisher, own));
  return clues;
}

function bodyClue(regions: Regions, name: string): PlaceClue {
  const places = placesOfBody(regions, name);
  return { name, places, basis: 'signature', confidence: 0.95, why: '机关名称' };
}

/** 官庄镇 as the source of a page that speaks of 我镇. */
function townshipOfSource(
  regions: Regions,
  publisher: string,
  own: string | undefined,
): readonly PlaceClue[] {
  const { places } = leadingPlace(regions, publisher);
  const townships = places.filter(({ level }) => level === 'township');
  const why = `正文自称“我${own}”，只有来源一栏写了`;
  return [{ name: publisher, places: townships, basis: 'printed', confidence: 0.7, why }];
}

/** 武汉市 for 市水务局, where the page prints 武汉市水务局 somewhere. */
function wholeClue(regions: Regions, short: string, text: string): PlaceClue {
  const wholes = printedWhole(regions, short, text);
  const places = [...new Set(wholes.map(({ region }) => region))];
  return { name: short, places, basis: 'printed', confidence: 0.9, why: '页面上印有机关全称' };
}

/**
 * The places that the page belongs to: the report's place is one of them or lies in one. Of the
 * address, of the site, of the source, of those above it that the text names.
 */
export function surroundingClues({
  options: { regions },
  parts,
  page: { publisher = '' },
  url = '',
  paragraphs,
}: FactSources): readonly PlaceClue[] {
  const sites = parts.paragraphs.filter((line) => line.kind !== 'body' && isSiteName(line));
  const named = (name: string, grounds: Grounds): PlaceClue => ({
    name,
    places: leadingPlace(regions, name.replace(/^.{0,6}[:：]/u, '')).places,
    ...grounds,
  });
  const clues: PlaceClue[] = [
    { ...named(publisher, { basis: 'printed', confidence: 0.6, why: '来源一栏的机关' }) },
    ...sites
      .slice(0, 30)
      .map(({ halfWidth }) =>
        named(halfWidth, { basis: 'site', confidence: 0.6, why: '网站名称' }),
      ),
    {
      name: url,
      places: placesOfHost(regions, url),
      basis: 'url',
      confidence: 0.6,
      why: '网址',
    },
    ...superiorsIn(paragraphs[0] ?? '').map((name) =>
      named(name, { basis: 'text', confidence: 0.6, why: '正文所说的上级' }),
    ),
  ];
  return clues.filter(({ places }) => places.length > 0);
}

/** The name of the site, or who runs it: not a list of other sites. */
function isSiteName({ halfWidth: text }: JudgedParagraph): boolean {
  if (text.length > 120) return false;
  return /人民政府|主办|版权|办事处/u.test(text) && !/链接|网站群|部门网站/u.test(text);
}

/** 徐闻县 of 在徐闻县委、县政府的领导下. */
function superiorsIn(opening: string): readonly string[] {
  return [...opening.matchAll(/在(\p{Script=Han}{2,16}?[市县区旗州]委)(?=[、，和的])/gu)].map(
    ([, name = '']) => name,
  );
}

/** How often a page names the places above one, their full names counting twice. */
export function contextScore(regions: Regions, { code }: Region, context: string): number {
  return regionsAbove(regions, code).reduce((sum, { name }) => {
    const written = [name, ...shortNamesOf(name)].find((each) => context.includes(each));
    if (written === undefined) return sum;
    return sum + (/[省市盟州县区旗]$/u.test(written) ? 2 : 1);
  }, 0);
}
