import { reportUrl } from '../../model/permalink.ts';
import type { SearchHit } from '../../search/client/engine.ts';

/** Gives a fresh copy of one of the page's templates. */
export type Template = (name: 'report' | 'hit' | 'none' | 'failed') => DocumentFragment;

/**
 * Adds hits to the results, those of one report under one heading.
 *
 * @returns how many reports the results now show
 */
export function addHits(
  results: HTMLElement,
  hits: readonly SearchHit[],
  template: Template,
): number {
  for (const hit of hits) {
    const group = groupOf(results, hit, template);
    group.querySelector('ol')?.append(hitOf(hit, template));
    const count = group.querySelectorAll('[data-hit]').length;
    write(group, '[data-count]', `${count} 节`);
  }
  return results.querySelectorAll('[data-group]').length;
}

function groupOf(results: HTMLElement, hit: SearchHit, template: Template): Element {
  const found = results.querySelector(`[data-group="${CSS.escape(hit.report)}"]`);
  if (found) return found;
  const fragment = template('report');
  const group = fragment.querySelector('section');
  if (!group) throw new Error('The template of a report has no section.');
  group.dataset['group'] = hit.report;
  write(group, '[data-report-link]', `${hit.place} ${hit.year}年`);
  group.querySelector('[data-report-link]')?.setAttribute('href', reportUrl(hit.report));
  write(group, '[data-title]', hit.title);
  results.append(group);
  return group;
}

function hitOf(hit: SearchHit, template: Template): DocumentFragment {
  const fragment = template('hit');
  fragment.querySelector('[data-hit]')?.setAttribute('href', hit.url);
  write(fragment, '[data-section]', hit.section === '' ? '引言' : hit.section);
  fragment.querySelector('[data-excerpt]')?.append(
    ...hit.excerpt.map(({ text, isFound }) => {
      if (!isFound) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  return fragment;
}

function write(parent: ParentNode, selector: string, text: string): void {
  const element = parent.querySelector(selector);
  if (element) element.textContent = text;
}
