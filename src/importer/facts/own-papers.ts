import { bare } from '#chinese/half-width.ts';
import { isBodyName } from '#model/body.ts';
import type { PageWords } from '#model/charter.ts';

/**
 * The bodies whose own plans and reports of the field a report names: 徐闻县水务局 of
 * 《徐闻县水务局2023年法治政府建设工作要点》. A body that makes such a paper for one year and is named
 * in a report is the one that reports.
 */
export function ownPapersIn(
  paragraphs: readonly string[],
  { begins }: Pick<PageWords, 'begins'>,
): readonly string[] {
  const paper = new RegExp(
    String.raw`《(?:中共)?(\p{Script=Han}{4,30}?)(?:关于)?20\d{2}年?度?[^《》]{0,20}(?:${begins})[^《》]{0,30}》`,
    'gu',
  );
  const papers = bare(paragraphs.join('\n')).matchAll(paper);
  return [...papers].flatMap(([, name = '']) => (isBodyName(name) ? [name] : []));
}
