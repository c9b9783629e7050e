import type { Archive } from '#archive/archive.ts';
import type { CoverageRecord } from '#archive/coverage/coverage-record.ts';
import { compareText } from '#model/order.ts';
import { shortNamesOf } from '#model/place-name.ts';
import { predecessorsOf, type Region, type Regions, regionOf } from '#model/region.ts';
import { plainWordsOf, type Topic } from '#model/topic.ts';
import type { Guide, GuidePlace } from '#search/understand/guide.ts';

/** What the guide of the search is made of. */
interface GuideSources {
  readonly archive: Archive;
  readonly topics: readonly Topic[];
  readonly coverage: readonly CoverageRecord[];
}

/** The names that the search box understands: of places, statutory parts and topics. */
export function searchGuideOf({ archive, topics, coverage }: GuideSources): Guide {
  const missing = coverage.filter(({ found }) => !found);
  const codes = new Set([...archive.places.keys(), ...missing.map(({ region }) => region)]);
  const places = [...codes].sort(compareText).flatMap((code) => {
    const region = regionOf(archive.regions, code);
    return region === undefined ? [] : [guidePlaceOf(region, { archive, missing })];
  });
  return {
    places,
    parts: archive.charter.parts.map(({ id, label, names }) => ({
      id,
      names: [...new Set([label, ...names])],
    })),
    topics: topics.map((topic) => ({ id: topic.id, names: topicNamesOf(topic) })),
  };
}

function guidePlaceOf(
  region: Region,
  { archive, missing }: { readonly archive: Archive; readonly missing: readonly CoverageRecord[] },
): GuidePlace {
  const { code, name, pinyin } = region;
  const former = formerNamesOf(archive.regions, region);
  const short = new Set([...[name, ...former].flatMap(withoutClass), ...lettersOf(pinyin)]);
  const own = archive.places.get(code)?.reports.map(({ id }) => id.slice(code.length + 1)) ?? [];
  const sought = missing.filter((record) => record.region === code).map(({ year }) => year);
  return {
    code,
    name,
    ...(former.length > 0 && { former }),
    short: [...short],
    ...(own.length > 0 && { reports: own }),
    ...(sought.length > 0 && { missing: [...new Set(sought)].sort((a, b) => b - a) }),
  };
}

/** 曲江 for 曲江区, 三河 for 三河镇; a name of one character keeps its class. */
function withoutClass(name: string): readonly string[] {
  const township = name.replace(/(?:街道办事处|街道|民族乡|[乡镇])$/u, '');
  const short = township === name || township.length < 2 ? [] : [township];
  return [...shortNamesOf(name), ...short];
}

/** `qujiang-qu`: with and without its class. */
function lettersOf(pinyin: string): readonly string[] {
  const name = pinyin.split('-')[0] ?? '';
  return [pinyin.replaceAll('-', ''), ...(name.length > 3 ? [name] : [])];
}

function formerNamesOf(regions: Regions, { code, name }: Region): readonly string[] {
  const names = predecessorsOf(regions, code).map((region) => region.name);
  return [...new Set(names)].filter((former) => former !== name);
}

/** The label, what it is put together of, and the words that tell the topic for certain. */
function topicNamesOf(topic: Topic): readonly string[] {
  const pieces = topic.label.split(/[（）、，与和]/u).filter((piece) => piece.length > 1);
  const words = plainWordsOf({ ...topic, weak: [] });
  return [...new Set([topic.label, ...pieces, ...words])];
}
