import {
  disclosureRequestOf,
  dutyOf,
  type ReportGap,
  type RequestBasis,
} from '#archive/coverage/disclosure-request.ts';
import type { RegionLevel } from '#model/region.ts';

/**
 * Writes the request for a report that the tables of this page say is not here, when the place in them
 * is pressed. Without script the link leads to the request with its blanks.
 */
class GapRequest extends HTMLElement {
  connectedCallback() {
    document.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href="#request"]') : null;
      if (link instanceof HTMLAnchorElement) this.write(link);
    });
  }

  write(link: HTMLAnchorElement): void {
    const gap = gapAt(link);
    const [status, field] = [this.querySelector('p'), this.querySelector('textarea')];
    if (!gap || !status || !field) return;
    const searches = [...(link.closest('td')?.querySelectorAll('a') ?? [])]
      .map(searchAt)
      .join('；');
    const basis: RequestBasis = JSON.parse(this.dataset['basis'] ?? '{}');
    status.textContent = [
      `${gap.place} ${gap.year}年：${searches}。`,
      dutyOf(gap, basis.rule) ?? '没有规定哪一天之前公布。',
    ].join('');
    field.value = disclosureRequestOf(gap, basis);
  }
}

/** What was searched when. */
function searchAt({ textContent, title }: HTMLAnchorElement): string {
  return `${textContent?.trim()}${title === '' ? '' : `（查过：${title}）`}`;
}

/** The place of its row, the year of its column, the level of its table. */
function gapAt(link: Element): ReportGap | undefined {
  const cell = link.closest('td');
  const table = cell?.closest('table');
  const place = cell?.parentElement?.querySelector('th')?.textContent?.trim();
  const year = table?.tHead?.rows[0]?.cells[cell?.cellIndex ?? 0]?.textContent;
  const level = table?.dataset['level'] as RegionLevel | undefined;
  return place && year && level ? { place, level, year: Number.parseInt(year, 10) } : undefined;
}

customElements.define('gap-request', GapRequest);
