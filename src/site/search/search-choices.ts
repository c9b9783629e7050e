import type { Archive } from '#archive/archive.ts';
import { issuerKindLabels, issuerKinds } from '#model/issuer-kind.ts';
import { regionLevelLabels, regionLevels } from '#model/region.ts';
import type { Topic } from '#model/topic.ts';
import { type FacetName, facetNames, facetWords } from '#search/shared/facets.ts';

/** One way to narrow a search, with its values as the index knows them. */
export interface SearchChoice {
  readonly facet: FacetName;
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
  return facetNames.map((facet) => ({
    facet,
    label: facetWords[facet].label,
    values: valuesOf[facet](archive, topics),
  }));
}

/** What readers choose from. */
const valuesOf: Readonly<
  Record<FacetName, (archive: Archive, topics: readonly Topic[]) => readonly ChoiceValue[]>
> = {
  year: ({ years }) => years.map(({ year }) => ({ value: String(year), label: `${year}年` })),
  // Which places there are to choose from depends on the one that is searched.
  place: () => [],
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
