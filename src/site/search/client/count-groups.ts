import type { SortOrder } from '#search/client/sort-order.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { write } from './page-template.ts';

/** How much of the answer is on the page. */
interface Extent {
  readonly isAll: boolean;
  readonly sort: SortOrder;
}

/** Writes behind each report how many sections it has; of one that may have more, that some are here. */
export function countGroups(results: HTMLElement, { isAll, sort }: Extent): void {
  const groups = [...results.querySelectorAll('[data-group]')];
  for (const [position, group] of groups.entries()) {
    // Orders by year and by place keep a report together: only the last can go on.
    const isWhole = isAll || (sort !== 'hits' && position < groups.length - 1);
    const count = group.querySelectorAll('[data-hit]').length;
    write(
      group,
      '[data-count]',
      isWhole ? `${groupedDigits(count)} 节` : `先列 ${groupedDigits(count)} 节`,
    );
  }
}
