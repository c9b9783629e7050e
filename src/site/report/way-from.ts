import type { Annotation } from '#model/annotation.ts';
import { indicatorUrl, workUrl } from '#model/permalink.ts';
import { loadAcross } from '#site/build/across.ts';

/** Where words of a report lead, and what is said of it. */
export interface Way {
  readonly href: string;
  readonly title: string;
}

/** Where a citation or a figure leads; nowhere when the authority does not know what it names. */
export async function wayFrom(annotation: Annotation): Promise<Way | undefined> {
  if (annotation.kind === 'cite') return wayToWork(annotation.work);
  return annotation.kind === 'figure' ? wayToIndicator(annotation.of, annotation.scope) : undefined;
}

async function wayToWork(id: string): Promise<Way | undefined> {
  const { works } = await loadAcross();
  const entry = works.byId.get(id);
  if (entry === undefined) return undefined;
  const { work, reports, mentions } = entry;
  return {
    href: workUrl(id),
    title: `《${work.title}》，本库 ${reports} 份报告引用 ${mentions.length} 处`,
  };
}

async function wayToIndicator(id: string, scope: string | undefined): Promise<Way | undefined> {
  const { figures } = await loadAcross();
  const entry = figures.byId.get(id);
  if (entry === undefined) return undefined;
  const of = scope === undefined ? '' : `（${scope}）`;
  return {
    href: indicatorUrl(id),
    title: `${entry.indicator.name}${of}，本库 ${entry.reports} 份报告有`,
  };
}
