import type { Archive } from '../../archive/archive.ts';
import { regionLevelLabels, regionLevels } from '../../model/region.ts';
import { statutoryPartLabels, statutoryParts } from '../../model/statutory-part.ts';
import type { FilterName } from '../../search/client/engine.ts';

/** One way to narrow a search, with its values as the index knows them. */
export interface SearchChoice {
  readonly name: FilterName;
  readonly label: string;
  /** Of the choice that narrows nothing. */
  readonly any: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

/** The filters of the search page. */
export function searchChoicesOf({ years, provinces }: Archive): readonly SearchChoice[] {
  return [
    {
      name: 'year',
      label: '年份',
      any: '全部年份',
      values: years.map(({ year }) => ({ value: String(year), label: `${year}年` })),
    },
    {
      name: 'level',
      label: '级别',
      any: '全部级别',
      values: regionLevels.map((level) => ({ value: level, label: regionLevelLabels[level] })),
    },
    {
      name: 'province',
      label: '省份',
      any: '全部省份',
      values: provinces.map(({ region }) => ({ value: region.name, label: region.name })),
    },
    {
      name: 'part',
      label: '法定内容',
      any: '全部内容',
      values: statutoryParts.map((part) => ({ value: part, label: statutoryPartLabels[part] })),
    },
  ];
}
