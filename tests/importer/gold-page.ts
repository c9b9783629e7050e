import { readFileSync } from 'node:fs';

/** A page with the labels that a reader gave it. */
export interface GoldPage {
  readonly id: string;
  readonly kind: 'report' | 'mirror' | 'negative';
  /** Of a page that has to be refused: as what. */
  readonly reason?: string;
  /** Name of the file that the page is saved as. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Address of the page, where it is part of the trial. */
  readonly url?: string;
  /** The page is there to its end: what the labels leave out, it does not have. */
  readonly whole?: boolean;
  /** Of a page that has to be refused, never asked for. */
  readonly gold: GoldLabels;
}

/** What a reader found on a page; `null` is what the page does not tell. */
interface GoldLabels {
  readonly title: readonly string[] | null;
  readonly year: number | null;
  /** Names from the province down: 浙江省宁波市象山县贤庠镇. */
  readonly region: string | null;
  readonly level: string | null;
  readonly issuers: readonly string[] | null;
  readonly publicationDate: string | null;
  readonly composeDate: string | null;
  readonly source: string | null;
  readonly salutation: string | null;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly bodyStart: string;
  readonly headings: readonly GoldHeading[];
}

export interface GoldHeading {
  /** 1 to 4, or what kind of a place without a level it is. */
  readonly level: number | 'item' | 'unmarked';
  readonly marker: string | null;
  readonly title: string | null;
  readonly form: string;
}

/** A row of `gold.jsonl`. The page stands in the row, or in a file: `file`, or else `ID.txt`. */
interface GoldRow extends Omit<GoldPage, 'name' | 'bytes'> {
  readonly file?: string;
  readonly text?: string;
}

/** The labelled pages of a folder, in the order of its `gold.jsonl`. */
export function readGoldPages(folder: URL): readonly GoldPage[] {
  const rows = readFileSync(new URL('gold.jsonl', folder), 'utf8').trim().split('\n');
  return rows.map((row) => {
    const { file, text, ...page } = JSON.parse(row) as GoldRow;
    const name = file ?? `${page.id}.txt`;
    const bytes = text === undefined ? readFileSync(new URL(name, folder)) : Buffer.from(text);
    return { ...page, name, bytes };
  });
}

/** Mirrors are tried as if a government had published them, unless they are to be refused. */
export function addressOf({ kind, reason, url }: GoldPage): string | undefined {
  return url ?? (kind === 'mirror' && reason === undefined ? 'https://www.gov.cn/' : undefined);
}
