import { renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { StyledKind } from './printer.ts';
import { type FarScripts, farScripts } from './script-preloads.ts';

/** What Astro says when it has bundled, and the printer wants to know. */
export interface Bundled {
  readonly kinds: readonly StyledKind[];
  readonly far: FarScripts;
}

/** The printer's file, in the folder of the code. */
export const printerFile = 'printer.mjs';

/**
 * Has Astro bundle `printer.ts` with all pages, leave what it bundled in a folder, and print nothing: that is the
 * printer's, now and whenever the program is the same.
 *
 * @param code the folder, which must not be there yet
 * @param tell is told when all is bundled
 */
export function printerIntegration(
  code: string,
  tell: (bundled: Bundled) => void,
): AstroIntegration {
  const id = fileURLToPath(new URL('./printer.ts', import.meta.url));
  let printed: string;
  let far: FarScripts = new Map();
  // Who joins sheets goes on with these until all is bundled (`page-sheets.ts`).
  let styled: ReadonlyMap<string, { readonly styles: readonly unknown[] }> = new Map();
  const printer = {
    name: 'nianbao-printer',
    applyToEnvironment: ({ name }: { readonly name: string }) => name === 'prerender',
    buildStart(this: { emitFile(file: object): unknown }) {
      this.emitFile({ type: 'chunk', id, fileName: printerFile, preserveSignature: 'strict' });
    },
  };
  const scripts = {
    name: 'nianbao-script-preloads',
    applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
    generateBundle(_: unknown, bundle: Parameters<typeof farScripts>[0]) {
      far = farScripts(bundle);
    },
  };
  return {
    name: 'nianbao-printer',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [printer, scripts] } });
      },
      'astro:config:done': ({ config }) => {
        printed = fileURLToPath(new URL('./.prerender/', config.outDir));
      },
      'astro:build:setup': ({ pages }) => {
        styled = pages;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          setup: async () => renameSync(printed, code),
          getStaticPaths: async () => [],
        })),
      'astro:build:generated': () =>
        tell({ kinds: [...styled].map(([key, { styles }]) => [key, styles]), far }),
    },
  };
}
