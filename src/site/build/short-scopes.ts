import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** What Astro marks each element with that a component's styles hold for. */
const scope = /data-astro-cid-[a-z0-9]{8}/gu;

/**
 * Shortens these marks to `data-12`, a number for each component: a fifth of the HTML of a page was
 * nothing else. Components are numbered by their paths; one that is added while the dev server runs
 * takes the next number.
 */
export function shortScopes(): AstroIntegration {
  const numbers = new Map<string, number>();
  const numberOf = (file: string) => {
    const number = numbers.get(file) ?? numbers.size;
    numbers.set(file, number);
    return number;
  };
  const transform = (code: string, id: string) =>
    code.includes('data-astro-cid-')
      ? { code: code.replace(scope, `data-${numberOf(id.replace(/\?.*$/u, ''))}`), map: null }
      : undefined;
  return {
    name: 'nianbao-short-scopes',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const folder = config.srcDir.pathname;
        for (const file of globSync('**/*.astro', { cwd: folder }).sort()) {
          numberOf(join(folder, file));
        }
        updateConfig({
          vite: { plugins: [{ name: 'nianbao-short-scopes', enforce: 'pre', transform }] },
        });
      },
    },
  };
}
