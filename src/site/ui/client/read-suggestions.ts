import { suggestionsUrl } from '#model/permalink.ts';
import {
  type SuggestionIndex,
  type SuggestionShard,
  suggestionKeyOf,
  suggestionShardAt,
} from '#search/suggest/suggestion-shards.ts';
import { type Suggestion, suggestionsFor } from '#search/suggest/suggestions.ts';

const files = new Map<string, Promise<unknown>>();

/** What a text that is being typed may be about to name; rejects where a file does not come. */
export async function readSuggestions(text: string): Promise<readonly Suggestion[]> {
  const key = suggestionKeyOf(text);
  if (key === '') return [];
  const index = await readFile<SuggestionIndex>('index');
  const shard = await readFile<SuggestionShard>(`${suggestionShardAt(key, index)}`);
  return suggestionsFor(text, shard[key] ?? []);
}

/** A file of suggestions; read once, anew where that failed. */
function readFile<T>(name: string): Promise<T> {
  const known = files.get(name) ?? fetchFile(name);
  files.set(name, known);
  known.catch(() => files.delete(name));
  return known as Promise<T>;
}

async function fetchFile(name: string): Promise<unknown> {
  const reply = await fetch(suggestionsUrl(name));
  if (!reply.ok) throw new Error(`${name}: ${reply.status}`);
  return reply.json();
}
