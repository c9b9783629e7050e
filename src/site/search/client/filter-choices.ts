import type { FacetName } from '#search/shared/facets.ts';
import type { SearchPage } from './search-page.ts';

/** A value of a facet as the page offers it. */
export interface FilterChoice {
  readonly link: HTMLAnchorElement;
  readonly value: string;
  readonly label: string;
}

/** What is to be chosen of a facet, whether anything found has it or not. */
export function choicesOf({ root }: SearchPage, facet: FacetName): readonly FilterChoice[] {
  const links = root.querySelectorAll<HTMLAnchorElement>(`[data-filter="${facet}"]`);
  return [...links].map((link) => {
    const { value = '', label = '' } = link.dataset;
    return { link, value, label };
  });
}
