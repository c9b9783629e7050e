import type { Whole } from './build/whole.ts';
import { intents, type PageKind, type PageKindName, siteMap } from './site-map.ts';

/** A page by its name; without an address the page that one is on. */
export interface Step {
  readonly label: string;
  readonly href?: string;
}

/** A link to a page. */
export interface Way extends Step {
  readonly href: string;
}

type NamedKind = PageKind & Required<Pick<PageKind, 'label' | 'address'>>;

const kinds: Readonly<Record<string, PageKind>> = siteMap;
const named: readonly NamedKind[] = Object.values(kinds).filter(isNamed);

/**
 * Where a page stands, from below the home page down to itself. `between` are the pages that the
 * table cannot name, each being called after what it shows.
 */
export function breadcrumbOf(name: PageKindName, between: readonly Step[]): readonly Step[] {
  const { label, isHidden, parent = '' } = siteMap[name];
  if (name === 'home' || isHidden) return [];
  const above = pathTo(kinds[parent]).filter(isNamed).map(wayTo);
  return [...above, ...between, ...(label === undefined ? [] : [{ label }])];
}

/** The links of the header; current is what a page of a kind stands at or below. */
export function headerWays(name: PageKindName): readonly (Way & { readonly isCurrent: boolean })[] {
  const path = pathTo(siteMap[name]);
  return named
    .filter(({ inHeader }) => inHeader)
    .map((kind) => ({ ...wayTo(kind), isCurrent: path.includes(kind) }));
}

/** The ways across that the home page names, each with how many things lie there. */
export function waysFromHome(whole: Whole): readonly (Way & { readonly count?: number })[] {
  return named
    .filter(({ across }) => across?.home)
    .map((kind) => {
      const count = kind.across?.home?.count?.(whole);
      return { ...wayTo(kind), ...(count !== undefined && { count }) };
    });
}

/** The ways to read all reports by what they say, by what a reader is after. */
export function waysAcross(whole: Whole): readonly {
  readonly intent: string;
  readonly ways: readonly (Way & { readonly says: string })[];
}[] {
  return intents.map((intent) => ({
    intent,
    ways: named.flatMap((kind) => {
      const says = kind.across?.intent === intent ? kind.across.says(whole) : undefined;
      return says === undefined ? [] : [{ ...wayTo(kind), says }];
    }),
  }));
}

function isNamed(kind: PageKind): kind is NamedKind {
  return kind.label !== undefined && kind.address !== undefined;
}

function wayTo({ label, address }: NamedKind): Way {
  return { label, href: address };
}

/** A kind below those that it stands below, outermost first. */
function pathTo(kind: PageKind | undefined): readonly PageKind[] {
  return kind === undefined ? [] : [...pathTo(kinds[kind.parent ?? '']), kind];
}
