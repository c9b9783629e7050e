import { bare } from '#chinese/half-width.ts';
import { isBodyName } from '#model/body.ts';

/**
 * The bodies whose own plans and reports a report names: 徐闻县水务局 of
 * 《徐闻县水务局2023年法治政府建设工作要点》. A body that makes such a paper for one year and is named
 * in a report is the one that reports.
 */
export function ownPapersIn(paragraphs: readonly string[]): readonly string[] {
  const papers = bare(paragraphs.join('\n')).matchAll(
    /《(?:中共)?(\p{Script=Han}{4,30}?)(?:关于)?20\d{2}年?度?[^《》]{0,20}(?:法治|依法)[^《》]{0,30}》/gu,
  );
  return [...papers].flatMap(([, name = '']) => (isBodyName(name) ? [name] : []));
}
