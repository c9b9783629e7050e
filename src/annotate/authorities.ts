import type { Charter } from '#model/charter.ts';
import type { Indicator } from '#model/indicator.ts';
import type { Topic } from '#model/topic.ts';
import type { Work } from '#model/work.ts';

/** What the archive knows beforehand: what it is itself, and of works, topics and indicators. */
export interface Authorities {
  readonly charter: Charter;
  readonly works: readonly Work[];
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
}
