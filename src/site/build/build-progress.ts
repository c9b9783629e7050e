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

/** Tells how many pages are to be made. */
export function tellPages(all: number): void {
  const watched = globalThis.nianbaoProgress;
  if (watched) watched.pages = { done: 0, all, start: performance.now() };
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
