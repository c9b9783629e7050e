import { gramHash } from '#search/shared/hash.ts';
import { normalise } from '#search/shared/normalise.ts';

/** Something that a reader may be about to name. */
export interface Suggestable {
  readonly kind: 'place' | 'topic' | 'work';
  /** Code of the place, id of the topic or work. */
  readonly id: string;
  readonly label: string;
  /** All that it is called, the label too, as it is written. */
  readonly names: readonly string[];
  /** Of a place: what follows `<code>/` in the ids of its reports, latest first. */
  readonly reports?: readonly string[];
}

/** `index.json`: how many files of suggestions there are. */
export interface SuggestionIndex {
  readonly shards: number;
}

/** A file of suggestions: what has a name that begins with a key, of one or two characters. */
export type SuggestionShard = Readonly<Record<string, readonly Suggestable[]>>;

/** What can be had of a beginning, the most important first, for it to be a few kilobytes. */
const most = { 1: 12, 2: 60 } as const;
/** Characters of JSON a file, about: two files are read for a query. */
const shardLength = 4096;

/** The keys that a text is looked up by: its first two characters, or its only one. */
export function suggestionKeyOf(text: string): string {
  return [...normalise(text).text].slice(0, 2).join('');
}

/** The number of the file that holds a key. */
export function suggestionShardAt(key: string, { shards }: SuggestionIndex): number {
  return gramHash(key) % shards;
}

/** Lays out things, the most important first, in as many files as keep each of them small. */
export function suggestionShardsOf(things: readonly Suggestable[]): readonly SuggestionShard[] {
  const byKey = new Map<string, Suggestable[]>();
  for (const thing of things) {
    const keys = new Set(thing.names.map(suggestionKeyOf));
    const firsts = [...keys].map((key) => [...key][0] ?? '');
    for (const key of new Set([...keys, ...firsts])) {
      const own = byKey.get(key) ?? [];
      if (key !== '' && own.length < most[[...key].length === 1 ? 1 : 2]) {
        byKey.set(key, [...own, thing]);
      }
    }
  }
  const length = JSON.stringify([...byKey]).length;
  const shards = Math.max(1, Math.ceil(length / shardLength));
  const files: Record<string, readonly Suggestable[]>[] = Array.from(
    { length: shards },
    () => ({}),
  );
  for (const [key, own] of byKey) {
    const file = files[suggestionShardAt(key, { shards })];
    if (file) file[key] = own;
  }
  return files;
}
