import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openExactSearch } from '#search/client/exact-search.ts';
import { openIndex } from '#search/client/open-index.ts';
import { parseQuery, type Query } from '#search/client/parse-query.ts';
import { planQuery, queryCursor } from '#search/client/query-plan.ts';
import type { ReadRange } from '#search/client/read-range.ts';
import { isSearchable } from '#search/client/searchable-term.ts';
import { sectionsIn } from '#search/client/walk.ts';
import { folderRange } from '#search/read-folder.ts';
import { normalise } from '#search/shared/normalise.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { sectionRecordOf, type WordRecord } from '#search/words/word-record.ts';
import { writeWordIndex } from '#search/words/write-word-index.ts';
import { writeIndex } from '#search/write/write-index.ts';
import { openPagefind, pagefindUsage } from './pagefind-in-node.ts';

/** A search over documents, which are known by their place in the list. */
export interface Engine {
  find(word: string): Promise<readonly number[]>;
  /** What a reader who has nothing yet has to load for the first ten results, compressed. */
  bytesToFirst(word: string): Promise<number>;
  /** What building took in another process: there seconds on the clock. */
  readonly elsewhere?: { readonly seconds: number; readonly gigabytes: number };
}

type MakeEngine = (documents: readonly SearchDocument[], folder: string) => Promise<Engine>;

/** @param folder has the packages in its `node_modules`, and room for files */
export const engines: Readonly<Record<string, MakeEngine>> = {
  'exact (ours)': exact,
  'Pagefind 1.6.0': pagefind,
  'MiniSearch 7.2.0, bigrams, AND': miniSearch,
  'FlexSearch 0.8.212, Charset.CJK': flexSearch,
  'Orama 3.1.18, mandarin': orama,
};

/** The script of our own client with all that a first query loads, compressed: see docs/search.md. */
const clientBytes = 13_000;

async function exact(documents: readonly SearchDocument[], folder: string): Promise<Engine> {
  const place = join(folder, 'exact');
  writeIndex(place, documents);
  const inOrder = [...documents.keys()].sort((a, b) => orderOf(documents[a], documents[b]));
  const index = await openIndex(folderRange(place));
  const scope = { ranges: [{ start: 0, end: documents.length }] };
  return {
    async find(word) {
      const plan = await planQuery(index, queryOf(word));
      const sections = await sectionsIn(queryCursor(plan, { index, reach: 'all' }), { scope });
      return sections.map((section) => inOrder[section] ?? -1);
    },
    async bytesToFirst(word) {
      let bytes = clientBytes;
      const read = folderRange(place);
      const counted: ReadRange = async (file, range) => {
        const part = await read(file, range);
        bytes += range === undefined ? gzipSync(part).length : part.length;
        return part;
      };
      await (await openExactSearch(counted)).find(queryOf(word));
      return bytes;
    },
  };
}

function queryOf(word: string): Query {
  const { query } = parseQuery(word, isSearchable);
  if (query === undefined) throw new Error(`Expected a query, got ${word}`);
  return query;
}

async function pagefind(documents: readonly SearchDocument[], folder: string): Promise<Engine> {
  const place = join(folder, 'pagefind');
  const start = performance.now();
  const records: readonly WordRecord[] = documents.map(sectionRecordOf);
  let gigabytes = 0;
  const watch = setInterval(() => {
    gigabytes = Math.max(gigabytes, pagefindUsage().gigabytes);
  }, 100);
  await writeWordIndex(records, place);
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;

  const index = await openPagefind(place);
  const addressOf = (report: string, anchor: string | undefined) => `${report}#${anchor}`;
  const numberOf = new Map(
    documents.map(({ report, anchor }, at) => [addressOf(report, anchor), at]),
  );
  return {
    elsewhere: { seconds, gigabytes },
    find: async (word) => {
      const pages = (await index.search(word)).map((result) => result.data());
      return (await Promise.all(pages)).map(
        ({ meta, anchors: [section] }) => numberOf.get(addressOf(meta.report, section?.id)) ?? -1,
      );
    },
    bytesToFirst: (word) => index.bytesToFirst(word),
  };
}

async function miniSearch(documents: readonly SearchDocument[], folder: string): Promise<Engine> {
  const script = packageFile(folder, 'minisearch');
  const { default: MiniSearch } = await import(pathToFileURL(script).href);
  const tokenize = (text: string): readonly string[] => (text.length < 2 ? [text] : pairsOf(text));
  const index = new MiniSearch({ fields: ['text'], tokenize, processTerm: (term: string) => term });
  index.addAll(documents.map((document, id) => ({ id, text: textOf(document) })));
  const stored = gzipSync(JSON.stringify(index)).length + gzipSync(readFileSync(script)).length;
  return {
    find: async (word) =>
      index
        .search(normalise(word).text, { combineWith: 'AND' })
        .map(({ id }: { id: number }) => id),
    bytesToFirst: async () => stored,
  };
}

function pairsOf(text: string): readonly string[] {
  return [...Array(text.length - 1).keys()].map((at) => text.slice(at, at + 2));
}

async function flexSearch(documents: readonly SearchDocument[], folder: string): Promise<Engine> {
  const script = join(folder, 'node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs');
  const { Index, Charset } = await import(pathToFileURL(script).href);
  const index = new Index({ encoder: Charset.CJK });
  for (const [id, document] of documents.entries()) index.add(id, textOf(document));
  let stored = gzipSync(readFileSync(script)).length;
  await index.export((_: string, data: string | undefined) => {
    stored += data === undefined ? 0 : gzipSync(data).length;
  });
  return {
    find: async (word) => index.search(normalise(word).text, { limit: documents.length }),
    bytesToFirst: async () => stored,
  };
}

async function orama(documents: readonly SearchDocument[], folder: string): Promise<Engine> {
  const { create, insert, save, search } = await import(
    pathToFileURL(packageFile(folder, '@orama/orama')).href
  );
  const { createTokenizer } = await import(
    pathToFileURL(packageFile(folder, '@orama/tokenizers/mandarin')).href
  );
  const index = create({
    schema: { number: 'number', text: 'string' } as const,
    components: { tokenizer: await createTokenizer() },
  });
  for (const [number, document] of documents.entries()) {
    await insert(index, { number, text: textOf(document) });
  }
  let stored = 0;
  return {
    async find(term) {
      const options = { term, properties: ['text'], threshold: 0, limit: documents.length };
      const { hits } = await search(index, options);
      return hits.map((hit: { document: { number: number } }) => hit.document.number);
    },
    async bytesToFirst() {
      if (stored === 0) stored = gzipSync(JSON.stringify(await save(index))).length;
      return stored;
    },
  };
}

function packageFile(folder: string, name: string): string {
  return createRequire(join(folder, 'package.json')).resolve(name);
}

/** The order of the exact index. */
function orderOf(a: SearchDocument | undefined, b: SearchDocument | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return b.year - a.year || compared(a.place, b.place) || compared(a.report, b.report);
}

function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** As the exact index has it, line breaks aside: the others are given no worse a text. */
function textOf({ lines }: SearchDocument): string {
  return lines.map(({ text }) => normalise(text).text).join('\n');
}
