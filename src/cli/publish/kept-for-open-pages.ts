import type { SiteSums } from '#cli/build/look-at-site.ts';
import type { Release } from './releases.ts';

/** Days in which a page that was left open goes on working. */
export const daysKept = 30;

/**
 * Files of earlier builds that a page which is still open may ask for: those whose names change with
 * their bytes, of every release that was served within the last days.
 */
export function keptForOpenPages(releases: readonly Release[], now: Date): SiteSums {
  return Object.assign(
    {},
    ...recent(releases, now).flatMap(({ sums }) =>
      Object.entries(sums)
        .filter(([path]) => isNamedByContent(path))
        .map(([path, sum]) => ({ [path]: sum })),
    ),
  );
}

/** The releases that were served within the last days: each until the next one came. */
export function recent(releases: readonly Release[], now: Date): readonly Release[] {
  const since = releaseNameOf(new Date(now.getTime() - daysKept * 86_400_000));
  return releases.filter((_, at) => (releases[at + 1]?.name ?? '~') >= since);
}

/** A release is called after the moment of its publication, so that names sort as moments do. */
export function releaseNameOf(moment: Date): string {
  return moment.toISOString().replaceAll(/[:.]/gu, '-');
}

function isNamedByContent(path: string): boolean {
  return /^(?:_astro\/|exact\/[0-9a-f]{16}\/|pagefind\/(?:.*\/)?[^/]*\.pf_)/u.test(path);
}
