import type { AstroIntegration } from 'astro';

/** What Astro marks each element with that a component's styles hold for. */
const scope = /data-astro-cid-([a-z0-9]{8})/gu;

/** Characters of a scope that are left of it. */
const kept = 5;

/**
 * Shortens these marks: a fifth of the HTML of a page was nothing else. Two components whose marks
 * would come out the same end the build.
 */
export function shortScopes(): AstroIntegration {
  const known = new Map<string, string>();
  const shortOf = (_mark: string, name: string) => {
    const short = name.slice(0, kept);
    if ((known.get(short) ?? name) !== name) throw new Error(`Two scopes are called ${short}.`);
    known.set(short, name);
    return `data-q${short}`;
  };
  const transform = (code: string) =>
    code.includes('data-astro-cid-')
      ? { code: code.replace(scope, shortOf), map: null }
      : undefined;
  return {
    name: 'nianbao-short-scopes',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { plugins: [{ name: 'nianbao-short-scopes', enforce: 'pre', transform }] },
        });
      },
    },
  };
}
