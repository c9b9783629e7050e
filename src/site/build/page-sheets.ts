import type { AstroIntegration } from 'astro';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0];
type Pages = Setup['pages'];
type Styles = Pages extends Map<string, { styles: infer All }> ? All : never;

/**
 * Gives every page two style sheets at most: that of all pages, which a reader has after the first,
 * and one with all that its own kind has besides. Astro makes a file of whatever several kinds share.
 * [Decision 11](../../../docs/decisions/0011-two-sheets-a-page.md) has what was weighed.
 */
export function pageSheets(): AstroIntegration {
  return {
    name: 'nianbao-page-sheets',
    hooks: {
      'astro:build:setup': ({ pages, updateConfig }) =>
        updateConfig({ plugins: [joiningSheets(pages)] }),
    },
  };
}

/** Comes after Astro has said which sheets each kind of page is to load. */
function joiningSheets(pages: Pages) {
  return {
    name: 'nianbao-page-sheets',
    enforce: 'post' as const,
    applyToEnvironment: ({ name }: { readonly name: string }) => name === 'prerender',
    generateBundle(this: Emitting, _: unknown, bundle: Bundle) {
      const kinds = [...pages.values()].map(({ styles }) => styles).filter(({ length }) => length);
      const shared = filesOfMost(kinds);
      for (const styles of kinds) joinOwn(styles, { shared, bundle, emitting: this });
      const used = new Set(kinds.flat().map(fileOf));
      for (const name of Object.keys(bundle)) {
        if (name.endsWith('.css') && !used.has(name)) delete bundle[name];
      }
    },
  };
}

type Bundle = Record<string, { readonly type: string; readonly source?: string | Uint8Array }>;

interface Emitting {
  emitFile(file: { type: 'asset'; name: string; source: string }): string;
  getFileName(reference: string): string;
}

interface Joining {
  readonly shared: ReadonlySet<string>;
  readonly bundle: Bundle;
  readonly emitting: Emitting;
}

/** Puts one sheet in the place of all that a kind of page has besides those of all. */
function joinOwn(styles: Styles, { shared, bundle, emitting }: Joining): void {
  const own = styles.filter((style) => !shared.has(fileOf(style)));
  if (own.length < 2) return;
  const source = own.map((style) => bundle[fileOf(style)]?.source ?? '').join('');
  const src = emitting.getFileName(emitting.emitFile({ type: 'asset', name: 'page.css', source }));
  const last = { depth: 0, order: Number.MAX_SAFE_INTEGER };
  const rest = styles.filter((style) => shared.has(fileOf(style)));
  styles.splice(0, styles.length, ...rest, { ...last, sheet: { type: 'external', src } });
}

function fileOf({ sheet }: Styles[number]): string {
  return sheet.type === 'external' ? sheet.src : '';
}

/** The sheets that more than half of all kinds of pages load. */
function filesOfMost(kinds: readonly Styles[]): ReadonlySet<string> {
  const all = new Set(kinds.flat().map(fileOf));
  const isOfMost = (file: string) =>
    2 * kinds.filter((styles) => styles.some((style) => fileOf(style) === file)).length >
    kinds.length;
  return new Set([...all].filter(isOfMost));
}
