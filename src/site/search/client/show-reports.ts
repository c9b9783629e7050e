import { contextObjectOf } from '#archive/cite/context-object.ts';
import { noteOf } from '#archive/cite/reference-note.ts';
import { grouped } from '#model/grouped.ts';
import { reportUrl } from '#model/permalink.ts';
import type { Reference } from '#model/reference.ts';
import type { Hit } from '#search/client/found-page.ts';
import { fullAddressOf } from '#site/ui/client/full-address-of.ts';
import { siteName } from '#site/ui/client/site-name.ts';
import { pageTemplate, write } from './page-template.ts';
import { hitsTitle, sectionItem } from './section-item.ts';
import type { ShownHits } from './shown-hits.ts';

/**
 * Adds sections to the results, those of one report under one heading. Those whose own heading
 * matches stand first there, unless the reader has asked for an order by hits.
 */
export function showReports(results: HTMLElement, { added, state }: ShownHits): void {
  for (const [report, ofReport] of grouped(added, ({ document }) => document.report)) {
    const list = groupOf(results, report, ofReport[0]).querySelector('ol');
    for (const hit of ofReport) {
      const item = sectionItem(hit);
      const isFirst = state.sort !== 'hits' && hitsTitle(hit);
      if (isFirst) item.dataset['titled'] = '';
      list?.insertBefore(item, isFirst ? list.querySelector(':scope > :not([data-titled])') : null);
    }
  }
  showOrder(results);
}

/** Says in which order sections stand, where that is not the order of the report. */
function showOrder(results: HTMLElement): void {
  const isMixed = results.querySelector('[data-titled] + :not([data-titled])') !== null;
  const said = results.querySelector('[data-order]');
  if (isMixed) results.append(said ?? pageTemplate('order'));
}

function groupOf(results: HTMLElement, report: string, hit: Hit | undefined): Element {
  const found = results.querySelector(`[data-group="${CSS.escape(report)}"]`);
  if (found) return found;
  const fragment = pageTemplate('report');
  const group = fragment.querySelector('section');
  if (!group || !hit) throw new Error('The template of a report has no section.');
  const { placeName = '', year, title, reference } = hit.document;
  group.dataset['group'] = report;
  write(group, '[data-report-link]', `${placeName} ${year}年`);
  group.querySelector('[data-report-link]')?.setAttribute('href', reportUrl(report));
  write(group, '[data-title]', title);
  if (reference) group.append(pickOf(report, reference));
  results.append(group);
  return group;
}

/** What a reference manager offers its reader to pick. */
function pickOf(report: string, reference: Reference): Element {
  const pick = document.createElement('span');
  const address = fullAddressOf(reportUrl(report));
  pick.className = 'Z3988';
  pick.title = contextObjectOf({
    reference,
    address,
    note: noteOf({ archive: siteName(), id: report }),
  });
  return pick;
}
