import { syllableOf } from '#chinese/syllables.ts';
import { withoutBlanks } from '#model/blanks.ts';
import { shortNamesOf } from '#model/place-name.ts';
import { type Regions, regionsAbove } from '#model/region.ts';
import type { ReportId } from '#model/report.ts';

/** Who reports, for which place and year, as far as it is known. */
interface ReportOrigin {
  readonly region?: string;
  readonly year?: number;
  readonly issuers: readonly string[];
}

/**
 * The address of a report: `440205/2023` for the government of the place, or for party and
 * government together, and with a suffix from its name for every other body, the same every year:
 * `440205/2023-sifaju`. So two bodies of one place never meet. `undefined` while something is open.
 */
export function reportIdFor(
  { region, year, issuers }: ReportOrigin,
  regions: Regions,
): ReportId | undefined {
  if (region === undefined || year === undefined || issuers.length === 0) return undefined;
  const names = issuers.map((issuer) => nameWithin(issuer, region, regions));
  const isGovernment = names.some((name) => governments.test(name));
  const [other] = names.filter((name) => !/^[省市州县区旗镇乡]?委(?:员会)?$/u.test(name));
  const body = other ?? names[0];
  if (isGovernment || body === undefined) return `${region}/${year}`;
  return `${region}/${year}-${spelled(body)}`;
}

/** What is left of the name of a place's own government: 徐闻县人民政府 without 徐闻县. */
const governments = /^(?:人民政府|政府|街道办事处|办事处|行政公署|行署|管理?委员?会)$/u;

/** The name of a body within its place: 水务局 of 广东省湛江市徐闻县水务局. */
function nameWithin(issuer: string, region: string, regions: Regions): string {
  const plain = withoutBlanks(issuer)
    .replace(/^(?:中共|中国共产党)|党[组委]$/gu, '')
    // 瓮安县人民政府雍阳街道办事处 is what governs 雍阳街道.
    .replace(/^.{2,12}人民政府(?=.{2,12}街道办事处$)/u, '');
  const places = [
    ...regionsAbove(regions, region).map(({ name }) => name),
    ...(regions.byCode.get(region) ?? []).map(({ name }) => name),
  ];
  const name = places.reduce(withoutPlace, plain);
  // 曲江区委 is the 区委 of its place, which its name without 曲江区 does not tell.
  return name === '委' || name === '委员会' ? `${plain.slice(0, -name.length).slice(-1)}委` : name;
}

function withoutPlace(text: string, place: string): string {
  const written = [place, ...shortNamesOf(place)].find(
    (name) => text.startsWith(name) && text.length > name.length,
  );
  return written === undefined ? text : text.slice(written.length);
}

/** In pinyin; a character that is not common by its number. */
function spelled(name: string): string {
  const characters = [...name.normalize('NFKC')].filter((one) =>
    /[\p{Script=Han}\p{L}\p{N}]/u.test(one),
  );
  const text = characters
    .map((one) => spellingOf(one))
    .join('')
    .toLowerCase();
  return /^[a-z]/u.test(text) ? text : `j${text}`;
}

function spellingOf(character: string): string {
  if (/^[A-Za-z0-9]$/u.test(character)) return character;
  return (
    unlike.get(character) ?? syllableOf(character) ?? `u${character.codePointAt(0)?.toString(16)}`
  );
}

/** Told apart by its tone: 税务局 and 水务局 sound alike, and most places have both. */
const unlike: ReadonlyMap<string, string> = new Map([['税', 'shui4']]);

/** Whether two lists of bodies are the same, in whatever order. */
export function areSameBodies(one: readonly string[], other: readonly string[]): boolean {
  const names = (all: readonly string[]) => all.map(withoutBlanks).toSorted().join('、');
  return names(one) === names(other);
}
