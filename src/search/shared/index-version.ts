import type { Meta } from './format.ts';

/** What tells one build of the archive's index from another: eight hex digits. */
export function indexVersionOf({ build }: Pick<Meta, 'build'>): string {
  return build.toString(16).padStart(8, '0');
}
