import type { AstroIntegration } from 'astro';

/** How far a build is. */
export interface BuildProgress {
  /** What it is doing, in words for readers. */
  readonly stage: string;
  /** While pages are made: how many are, of how many, and since how many milliseconds. */
  readonly pages?: { readonly done: number; readonly all: number; readonly milliseconds: number };
}

/** The pages are made by another bundle of this program, in the same process. */
declare global {
  var nianbaoProgress: Watched | undefined;
}

interface Watched {
  readonly tell: (progress: BuildProgress) => void;
  pages?: { done: number; readonly all: number; readonly start: number };
  /** When somebody was told last. */
  told: number;
}

/** Milliseconds between two words on pages: what flickers is not read. */
const pause = 500;

/** Has somebody told from now on how far the build is. */
export function watchBuild(tell: Watched['tell']): void {
  globalThis.nianbaoProgress = { tell, told: 0 };
}

/** Tells what is done from now on. */
export function tellStage(stage: string): void {
  globalThis.nianbaoProgress?.tell({ stage });
}

/** Tells, now and then, that a page more is there. */
export function tellPage(): void {
  const watched = globalThis.nianbaoProgress;
  if (watched?.pages === undefined) return;
  watched.pages.done += 1;
  const now = performance.now();
  if (now - watched.told < pause) return;
  watched.told = now;
  const { done, all, start } = watched.pages;
  watched.tell({ stage: '制作网页', pages: { done, all, milliseconds: now - start } });
}

/**
 * Chooses the pages that are to be made, and counts them before the first is. Those of reports come last:
 * what they say of one another is being found meanwhile.
 *
 * @param isAsked whether a page is, by its path from the root of the site
 */
export function chosenPagesIntegration(isAsked: (path: string) => boolean): AstroIntegration {
  return {
    name: 'nianbao-chosen-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const all = await usual.getStaticPaths();
            const asked = all.filter(({ pathname }) => isAsked(pathname));
            const paths = asked.toSorted((a, b) => Number(isOfReport(a)) - Number(isOfReport(b)));
            const watched = globalThis.nianbaoProgress;
            if (watched) watched.pages = { done: 0, all: paths.length, start: performance.now() };
            return paths;
          },
        })),
    },
  };
}

function isOfReport({ route }: { readonly route: { readonly component: string } }): boolean {
  return route.component.includes('/pages/reports/');
}
