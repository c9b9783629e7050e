import type { AcrossArchive } from '#archive/across.ts';
import { compareText } from '#model/order.ts';
import { isDocumentKind } from '#model/work.ts';
import type { Suggestable } from '#search/suggest/suggestion-shards.ts';
import type { Guide } from '#search/understand/guide.ts';

/** What search fields suggest: places and topics as the search knows them, and the works that are cited. */
export function suggestablesOf(
  { places, topics }: Pick<Guide, 'places' | 'topics'>,
  { works }: Pick<AcrossArchive, 'works'>,
): readonly Suggestable[] {
  const cited = works.entries
    .filter(({ work, mentions }) => mentions.length > 0 && isDocumentKind(work.kind))
    .toSorted((a, b) => b.reports - a.reports || compareText(a.work.id, b.work.id));
  return [
    ...places.map(({ code, name, former = [], short, reports }) => ({
      kind: 'place' as const,
      id: code,
      label: name,
      names: [name, ...former, ...short],
      ...(reports && { reports }),
    })),
    ...topics.map(({ id, names }) => ({
      kind: 'topic' as const,
      id,
      label: names[0] ?? id,
      names: names.slice(0, 6),
    })),
    ...cited.map(({ work }) => ({
      kind: 'work' as const,
      id: work.id,
      label: work.title,
      names: [...new Set([work.title, withoutState(work.title), ...work.variants, ...work.names])],
    })),
  ];
}

/** 中华人民共和国行政复议法 is found by 行政复议法 too. */
function withoutState(title: string): string {
  return title.replace(/^中华人民共和国/u, '');
}
