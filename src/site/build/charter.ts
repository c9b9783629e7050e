import type { Charter } from '#model/charter.ts';
import { currentContent } from './content.ts';

/** What this archive is, for what surrounds every page. */
export function currentCharter(): Charter {
  return currentContent().tables.charter;
}
