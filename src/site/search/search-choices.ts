import type { Archive, PlaceEntry } from '#archive/archive.ts';
import { type IssuerKind, issuerKindLabels, issuerKinds } from '#model/issuer-kind.ts';
import { regionLevelLabels, regionLevels } from '#model/region.ts';
import { statutoryPartLabels, statutoryParts } from '#model/statutory-part.ts';
import type { Topic } from '#model/topic.ts';
import type { FilterName } from './client/search-state.ts';

/** One way to narrow a search, with its values as the index knows them. */
export interface SearchChoice {
  readonly name: FilterName;
  readonly label: string;
  /** Of the choice that narrows nothing. */
  readonly any: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

/** The filters of the search page. */
export function searchChoicesOf(
  { years, provinces, reports }: Archive,
  topics: readonly Topic[],
): readonly SearchChoice[] {
  const ofYears = years.map(({ year }) => ({ value: String(year), label: `${year}年` }));
  const kinds = new Set<IssuerKind>(reports.map(({ issuerKind }) => issuerKind));
  return [
    { name: 'from', label: '年份自', any: '不限', values: ofYears },
    { name: 'to', label: '年份至', any: '不限', values: ofYears },
    { name: 'place', label: '地方', any: '全部', values: provinces.flatMap(placeChoices) },
    {
      name: 'level',
      label: '级别',
      any: '全部',
      values: regionLevels.map((level) => ({ value: level, label: regionLevelLabels[level] })),
    },
    {
      name: 'issuer',
      label: '发文机关',
      any: '全部',
      values: issuerKinds
        .filter((kind) => kinds.has(kind))
        .map((kind) => ({ value: kind, label: issuerKindLabels[kind] })),
    },
    {
      name: 'part',
      label: '法定内容',
      any: '全部',
      values: statutoryParts.map((part) => ({ value: part, label: statutoryPartLabels[part] })),
    },
    {
      name: 'topic',
      label: '主题',
      any: '全部',
      values: topics.map(({ id, label }) => ({ value: id, label })),
    },
  ];
}

/** A province and its prefectures; what lies below can be reached from the place's own page. */
function placeChoices({ region, below }: PlaceEntry): SearchChoice['values'] {
  return [
    { value: region.code, label: region.name },
    ...below.map((place) => ({ value: place.region.code, label: `　${place.region.name}` })),
  ];
}
