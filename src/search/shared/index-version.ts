import type { Meta } from './format.ts';

/** Stands in a page for the version of its index until that is written. */
export const unwrittenVersion = '--------';

/** What tells one build of the archive's index from another: eight hex digits. */
export function indexVersionOf({ build }: Pick<Meta, 'build'>): string {
  return build.toString(16).padStart(8, '0');
}
