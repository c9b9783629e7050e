import type { ReportId } from './report.ts';

/**
 * The body whose yearly reports belong together: a region code, with `-<suffix>` for a second body
 * of the same place. `440205/2023` is of `440205`, `440205/2023-sifaju` of `440205-sifaju`.
 */
export type BodyId = string;

/** The body that a report is of. */
export function bodyIdOf(id: ReportId): BodyId {
  const [region = '', year = ''] = id.split('/');
  return `${region}${year.slice('2023'.length)}`;
}
