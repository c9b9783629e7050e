import { readFileSync } from 'node:fs';

/** A page with the labels that a reader gave it. */
export interface GoldPage {
  readonly id: string;
  readonly kind: 'report' | 'mirror';
  readonly text: string;
  readonly gold: {
    readonly title: readonly string[] | null;
    readonly year: number;
    /** Names from the province down: 浙江省宁波市象山县贤庠镇. */
    readonly region: string;
    readonly level: string;
    readonly issuers: readonly string[];
    readonly publicationDate: string | null;
    readonly salutation: string | null;
    readonly documentNumber: string | null;
    readonly indexNumber: string | null;
    readonly bodyStart: string;
    readonly headings: readonly GoldHeading[];
  };
}

export interface GoldHeading {
  /** 1 to 3, or what kind of a place without a level it is. */
  readonly level: number | 'item' | 'unmarked';
  readonly marker: string | null;
  readonly title: string | null;
  readonly form: string;
}

/** The labelled pages of a folder, in the order of its `gold.jsonl`. */
export function readGoldPages(folder: URL): readonly GoldPage[] {
  const rows = readFileSync(new URL('gold.jsonl', folder), 'utf8').trim().split('\n');
  return rows.map((row) => {
    const page = JSON.parse(row) as Omit<GoldPage, 'text'>;
    return { ...page, text: readFileSync(new URL(`${page.id}.txt`, folder), 'utf8') };
  });
}
