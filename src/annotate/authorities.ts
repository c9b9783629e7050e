import type { Indicator } from '#model/indicator.ts';
import type { Topic } from '#model/topic.ts';
import type { Work } from '#model/work.ts';

/** What the archive knows beforehand of works, topics and indicators. */
export interface Authorities {
  readonly works: readonly Work[];
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
}
