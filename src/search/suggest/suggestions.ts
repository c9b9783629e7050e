import { placeUrl, reportUrl, searchUrl, topicUrl, workUrl } from '#model/permalink.ts';
import { normalise } from '#search/shared/normalise.ts';
import type { Suggestable } from './suggestion-shards.ts';

/** What a suggestion leads to, as readers are told. */
export const suggestionKinds = {
  report: '报告',
  place: '地方',
  topic: '主题',
  work: '引用的文件',
  words: '原文',
} as const;

/** One line of a list of suggestions. */
export interface Suggestion {
  readonly kind: keyof typeof suggestionKinds;
  readonly label: string;
  readonly address: string;
}

/** Lines of each kind. */
const most = { report: 3, place: 3, topic: 2, work: 3 } as const;

/** What a text that is being typed may be about to name, among what begins as it does; by kind. */
export function suggestionsFor(
  text: string,
  things: readonly Suggestable[],
): readonly Suggestion[] {
  const typed = normalise(text).text;
  if (typed === '') return [];
  const { name, year } = nameAndYear(typed);
  const meant = things.filter(
    (thing) =>
      thing.names.some((each) => normalise(each).text.startsWith(typed)) ||
      (thing.kind === 'place' && thing.names.some((each) => normalise(each).text === name)),
  );
  const of = (kind: Suggestable['kind']) => meant.filter((thing) => thing.kind === kind);
  const linked = (kind: Suggestable['kind'], addressOf: (id: string) => string) =>
    of(kind)
      .slice(0, most[kind])
      .map(({ id, label }) => ({ kind, label, address: addressOf(id) }));
  const reports = of('place').flatMap((place) => reportsOf(place, year));
  return [
    ...reports.slice(0, most.report),
    ...linked('place', placeUrl),
    ...linked('topic', topicUrl),
    ...linked('work', workUrl),
    { kind: 'words', label: text.trim(), address: searchUrl(text.trim()) },
  ];
}

/** 曲江2023年 is 曲江 and the beginning of a year. */
function nameAndYear(typed: string): { readonly name: string; readonly year: string } {
  const [, name = typed, year = ''] = /^(\D+)(\d{1,4})年?$/u.exec(typed) ?? [];
  return { name, year };
}

/** The latest of a place, or those of the year that is being typed. */
function reportsOf({ id, label, reports = [] }: Suggestable, year: string): readonly Suggestion[] {
  return reports
    .filter((name) => name.startsWith(year))
    .slice(0, 2)
    .map((name) => ({
      kind: 'report',
      label: `${label} ${name.slice(0, 4)}年`,
      address: reportUrl(`${id}/${name}`),
    }));
}
