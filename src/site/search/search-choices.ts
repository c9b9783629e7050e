import type { Archive, PlaceEntry } from '#archive/archive.ts';
import { issuerKindLabels, issuerKinds } from '#model/issuer-kind.ts';
import { regionLevelLabels, regionLevels } from '#model/region.ts';
import type { Topic } from '#model/topic.ts';
import { type FacetName, facetWords } from '#search/shared/facets.ts';
import { type FilterName, facetOf, filterNames } from './client/search-state.ts';

/** One way to narrow a search, with its values as the index knows them. */
export interface SearchChoice {
  readonly name: FilterName;
  readonly label: string;
  readonly values: readonly ChoiceValue[];
}

interface ChoiceValue {
  readonly value: string;
  readonly label: string;
}

/** The filters of the search page. */
export function searchChoicesOf(
  archive: Archive,
  topics: readonly Topic[],
): readonly SearchChoice[] {
  return filterNames.map((name) => {
    const facet = facetOf(name);
    return {
      name,
      label: `${facetWords[facet].label}${ends.get(name) ?? ''}`,
      values: valuesOf[facet](archive, topics),
    };
  });
}

const ends: ReadonlyMap<FilterName, string> = new Map([
  ['from', '自'],
  ['to', '至'],
]);

/** What readers choose from. */
const valuesOf: Readonly<
  Record<FacetName, (archive: Archive, topics: readonly Topic[]) => readonly ChoiceValue[]>
> = {
  year: ({ years }) => years.map(({ year }) => ({ value: String(year), label: `${year}年` })),
  place: ({ provinces }) => provinces.flatMap(placeChoices),
  level: () => labelled(regionLevels, regionLevelLabels),
  issuer: ({ reports }) => {
    const kinds = new Set(reports.map(({ issuerKind }) => issuerKind));
    return labelled(
      issuerKinds.filter((kind) => kinds.has(kind)),
      issuerKindLabels,
    );
  },
  part: ({ charter }) => charter.parts.map(({ id, label }) => ({ value: id, label })),
  topic: (_, topics) => topics.map(({ id, label }) => ({ value: id, label })),
};

function labelled<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly ChoiceValue[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** A province and its prefectures; what lies below can be reached from the place's own page. */
function placeChoices({ region, below }: PlaceEntry): readonly ChoiceValue[] {
  return [
    { value: region.code, label: region.name },
    ...below.map((place) => ({ value: place.region.code, label: `　${place.region.name}` })),
  ];
}
