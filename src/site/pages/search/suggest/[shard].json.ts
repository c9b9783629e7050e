import type { APIRoute, GetStaticPaths } from 'astro';
import { suggestionShardsOf } from '#search/suggest/suggestion-shards.ts';
import { currentContent } from '#site/build/content.ts';
import { loadWhole } from '#site/build/whole.ts';
import { searchGuideOf } from '#site/search/search-guide.ts';
import { suggestablesOf } from '#site/search/suggestables.ts';

/** What search fields suggest, in small files, and how many of these there are. */
export const getStaticPaths = (async () => {
  const { topics, coverage } = currentContent().tables;
  const { archive, across } = await loadWhole();
  const guide = searchGuideOf({ archive, topics, coverage });
  const shards = suggestionShardsOf(suggestablesOf(guide, across));
  return [
    { params: { shard: 'index' }, props: { value: { shards: shards.length } } },
    ...shards.map((value, at) => ({ params: { shard: `${at}` }, props: { value } })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ readonly value: unknown }> = ({ props }) => Response.json(props.value);
