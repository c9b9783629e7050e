/** Where a site lies, and what is noted of it; paths from the root of the archive. */
export interface SitePlaces {
  /** While it is made. */
  readonly made: string;
  /** Where it belongs. */
  readonly place: string;
  /** The one before, for a moment. */
  readonly aside: string;
  /** What it was made from, and what it consists of. */
  readonly record: string;
  /** What its pages and folders looked at. */
  readonly kept: string;
}

const forReaders: SitePlaces = {
  made: '.cache/site',
  place: 'dist',
  aside: '.cache/site.old',
  record: '.cache/build.json',
  kept: '.cache/kept',
};

/** Apart from the readers' in everything, so that nothing of it is ever taken or published. */
const forEditors: SitePlaces = {
  made: '.cache/drafts/site',
  place: 'dist-drafts',
  aside: '.cache/drafts/site.old',
  record: '.cache/drafts/build.json',
  kept: '.cache/drafts/kept',
};

/** Said once, by the process that builds or shows a site; pages are bundled apart from it. */
declare global {
  var nianbaoDrafts: true | undefined;
  /** The folder of the part of the readers' site that this process makes. */
  var nianbaoPart: string | undefined;
}

/** Has this process build or show the site that has the drafts too. */
export function turnToDrafts(): void {
  globalThis.nianbaoDrafts = true;
}

/** Whether the site that this process is about has the drafts too. */
export function hasDrafts(): boolean {
  return globalThis.nianbaoDrafts === true;
}

/** Has this process make a part of the readers' site in a folder of its own. */
export function turnToPart(folder: string): void {
  globalThis.nianbaoPart = folder;
}

/** The places of the site, or of the part of it, that this process is about. */
export function sitePlaces(): SitePlaces {
  const { nianbaoPart: part } = globalThis;
  if (part !== undefined) return placesOfPart(part);
  return hasDrafts() ? forEditors : forReaders;
}

/** The places of a part of the readers' site that is made in a folder of its own. */
export function placesOfPart(folder: string): SitePlaces {
  return {
    made: `${folder}/new`,
    place: `${folder}/site`,
    aside: `${folder}/old`,
    record: `${folder}/made-from`,
    kept: folder,
  };
}
