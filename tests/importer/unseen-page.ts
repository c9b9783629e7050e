import { readFileSync } from 'node:fs';

/** A made-up page, with what a reader knew to be right of it before it was ever imported. */
export interface UnseenPage {
  readonly name: string;
  readonly text: string;
  readonly url: string;
  readonly truth: Truth;
}

/** `null` is what the page does not tell, and nobody may make up. */
export interface Truth {
  readonly title: string | null;
  readonly issuers: readonly string[] | null;
  readonly region: string | null;
  readonly year: number;
  readonly published?: string;
  readonly signed?: string;
  /** The page says all that is needed: it can be filed as it is. */
  readonly file?: true;
}

/** One page as it is. */
interface SinglePage {
  readonly id: string;
  readonly url: string;
  readonly form: 'txt' | 'html';
  /** `@name` stands for a text, `#name` for the same in paragraphs of HTML. */
  readonly lines: readonly string[];
  readonly is: Omit<Truth, 'year'> & { readonly year?: number };
}

/** One layout in the words of many places: `{county}` and the like stand for theirs. */
interface Manner extends SinglePage {
  /** Positions of its places. */
  readonly of: readonly number[];
}

interface Table {
  readonly places: readonly Readonly<Record<'county' | 'town' | 'code' | 'townCode', string>>[];
  readonly departments: readonly string[];
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly manners: readonly Manner[];
  readonly pages: readonly SinglePage[];
  readonly nearMisses: readonly { readonly id: string; readonly lines: readonly string[] }[];
}

const table: Table = JSON.parse(
  readFileSync(new URL('../fixtures/unseen-pages/pages.json', import.meta.url), 'utf8'),
);

/** Every manner in the words of each of its places, and the pages of their own. */
export const unseenPages: readonly UnseenPage[] = [
  ...table.manners.flatMap((manner) => manner.of.map((at) => pageOf(manner, wordsOf(at)))),
  ...table.pages.map((page) => pageOf(page, {})),
];

/** Pages that resemble a yearly report and are none, as text. */
export const unseenNearMisses = table.nearMisses.map(({ id, lines }) => ({
  name: `${id} ${lines[0]}`,
  text: `${lines.join('\n')}\n`,
}));

function pageOf(
  { id, form, url, lines, is }: SinglePage,
  words: Readonly<Record<string, string>>,
): UnseenPage {
  const filled = (text: string) => text.replace(/\{(\w+)\}/gu, (_, key) => words[key] ?? key);
  const all = lines.flatMap((line) => {
    const texts = /^[@#]/u.test(line) ? (table.texts[line.slice(1)] ?? []) : [line];
    return line.startsWith('#') ? texts.map((text) => `<p>${text}</p>`) : texts;
  });
  return {
    name: `${id}${words['code'] === undefined ? '' : `-${words['code']}`}.${form}`,
    text: filled(`${all.join('\n')}\n`),
    url: filled(url),
    truth: { year: 2023, ...JSON.parse(filled(JSON.stringify(is))) },
  };
}

function wordsOf(at: number): Readonly<Record<string, string>> {
  const place = table.places[at] as Table['places'][number];
  const dept = table.departments[at % table.departments.length] ?? '';
  const level = /(?:街道|[镇乡])$/u.exec(place.town)?.[0] ?? '';
  const isStreet = level === '街道';
  return {
    ...place,
    dept,
    level,
    own: dept.endsWith('局') ? '局' : '委',
    class: place.county.slice(-1),
    short: place.county.slice(0, -1),
    council: isStreet ? '办事处' : '人民政府',
    wei: isStreet ? '工委' : '委',
    zheng: isStreet ? '办事处' : '政府',
    n: `${10 + at}`.slice(-2),
  };
}
