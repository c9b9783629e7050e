import { parsePart, type SitePart } from '#site/build/site-part.ts';

/**
 * A step of a build by several machines: what each report of a part yields alone; what all yield
 * together; the pages of a part; the indexes of the search; the site from all of these.
 */
export type PartStep =
  | { readonly name: 'facts' | 'pages'; readonly part: SitePart }
  | { readonly name: 'relations' | 'search' }
  | { readonly name: 'join'; readonly of: number };

/** A step as it is written: `facts 2/4`, `relations`, `join 4`; `undefined` where it is none. */
export function parsePartStep([name, which = '']: readonly string[]): PartStep | undefined {
  if (name === 'facts' || name === 'pages') {
    const part = parsePart(which);
    return part && { name, part };
  }
  if (name === 'join') {
    const all = parsePart(`1/${which}`);
    return all && { name, of: all.of };
  }
  return (name === 'relations' || name === 'search') && which === '' ? { name } : undefined;
}
