import type { AcrossArchive } from '#archive/across.ts';
import { indicatorWayOf } from '#archive/figures/indicator-way.ts';
import type { Annotation } from '#model/annotation.ts';
import { workUrl } from '#model/permalink.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';

/** Where words of a report lead, and what is said of it. */
export interface AnnotationLink {
  readonly href: string;
  readonly title: string;
}

/** Where a citation or a figure leads; nowhere when the authority does not know what it names. */
export type LinkOf = (annotation: Annotation) => AnnotationLink | undefined;

/** Leads from annotations to the pages of what they name. */
export function annotationLinksOf({ works, figures }: AcrossArchive): LinkOf {
  const toWork = (id: string) => {
    const entry = works.byId.get(id);
    if (entry === undefined) return undefined;
    const { work, reports, mentions } = entry;
    const title = `《${work.title}》，本库 ${groupedDigits(reports)} 份报告引用 ${groupedDigits(mentions.length)} 处`;
    return { href: workUrl(id), title };
  };
  const toIndicator = (id: string, scope: string | undefined) => {
    const entry = figures.byId.get(id);
    if (entry === undefined) return undefined;
    const of = scope === undefined ? '' : `（${scope}）`;
    const title = `${entry.indicator.name}${of}，本库 ${groupedDigits(entry.reports)} 份报告有`;
    return { href: indicatorWayOf(entry), title };
  };
  return (annotation) => {
    switch (annotation.kind) {
      case 'cite':
        return toWork(annotation.work);
      case 'figure':
        return toIndicator(annotation.of, annotation.scope);
      case 'sic':
      case 'corr':
      case 'supplied':
      case 'gap':
        return undefined;
    }
  };
}
