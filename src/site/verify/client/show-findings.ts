import type { QuoteDifference, QuoteFinding, QuotePlace } from '#search/quotes/quote-checker.ts';
import { foundUrl } from '#search/shared/head.ts';
import { pageTemplate, write } from '#site/search/client/page-template.ts';
import { untitled } from '#site/search/client/section-name.ts';
import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { markedQuote } from './marked-quote.ts';
import type { CheckedArchive, CheckedQuote } from './quote-session.ts';

type Verdict = QuoteFinding['verdict'];

/** What is found of the quotations of a text, as it comes. */
export interface FindingList {
  /** Puts a finding into its place. @returns how many there are now */
  add(at: number, checked: CheckedQuote): number;
  /** How many quotations are what. */
  summary(): string;
}

export interface FindingListOptions {
  readonly total: number;
  readonly archive: CheckedArchive;
  /** What is said of quotations that were passed over; may be empty. */
  readonly short: string;
}

const verdictLabels: Readonly<Record<Verdict, string>> = {
  verbatim: '逐字相同',
  altered: '有改动',
  joined: '拼接',
  absent: '本库没有',
};

/** Begins a list of findings below an element. */
export function findingList(
  place: HTMLElement,
  { total, archive, short }: FindingListOptions,
): FindingList {
  const { reports, version } = archive;
  const found: Verdict[] = [];
  const summary = (): string => `${total} 段引文：${summaryOf(found)}`;
  place.replaceChildren(pageTemplate('summary'));
  write(place, '[data-summary]', `${total} 段引文`);
  write(
    place,
    '[data-archive]',
    `与 ${groupedDigits(reports)} 份报告核对，索引版本 ${version}。${short}`,
  );
  const items = Array.from({ length: total }, () => document.createElement('li'));
  for (const item of items) item.hidden = true;
  place.querySelector('ol')?.append(...items);
  return {
    summary,
    add(at, checked) {
      items[at]?.replaceWith(findingItem(checked, archive));
      found.push(checked.finding.verdict);
      write(place, '[data-summary]', found.length === total ? summary() : `${total} 段引文`);
      return found.length;
    },
  };
}

function summaryOf(found: readonly Verdict[]): string {
  return Object.entries(verdictLabels)
    .map(([verdict, label]) => ({ label, count: found.filter((one) => one === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} 段${label}`)
    .join('，');
}

function findingItem({ quote, finding }: CheckedQuote, archive: CheckedArchive): DocumentFragment {
  const fragment = pageTemplate('finding');
  fragment
    .querySelector<HTMLElement>('[data-quote]')
    ?.setAttribute('data-verdict', finding.verdict);
  write(fragment, '[data-label]', verdictLabels[finding.verdict]);
  write(fragment, '[data-says]', saysOf(finding, archive));
  fragment.querySelector('[data-words]')?.append(...markedQuote(quote, finding));
  if (finding.verdict === 'altered') showDifferences(fragment, finding.differences);
  fragment.querySelector('[data-places]')?.append(...placesOf(finding));
  return fragment;
}

function saysOf(finding: QuoteFinding, { reports, version }: CheckedArchive): string {
  if (finding.verdict === 'joined') return `由 ${finding.parts.length} 段拼成，不在一处。`;
  if (finding.verdict === 'absent')
    return `${groupedDigits(reports)} 份报告里都没有（索引版本 ${version}）。`;
  if (finding.verdict === 'altered') return `${finding.differences.length} 处与报告不同。`;
  return finding.at.length > 1 ? `见于 ${finding.at.length} 处。` : '';
}

function showDifferences(
  fragment: DocumentFragment,
  differences: readonly QuoteDifference[],
): void {
  const list = fragment.querySelector<HTMLElement>('[data-differences]');
  if (list === null) return;
  list.hidden = false;
  list.append(
    ...differences.map(({ printed, quoted }) => {
      const item = document.createElement('li');
      if (printed === '') item.append('引文多了', quoteOf(quoted));
      else if (quoted === '') item.append('引文少了', quoteOf(printed));
      else item.append('报告作', quoteOf(printed), '，引文作', quoteOf(quoted));
      return item;
    }),
  );
}

function quoteOf(text: string): HTMLElement {
  const quote = document.createElement('q');
  quote.textContent = text;
  return quote;
}

/** The first place, and the others behind it, folded. */
function placesOf({ verdict, at }: QuoteFinding): readonly Node[] {
  const [first, ...others] = at;
  if (first === undefined) return verdict === 'absent' ? [pageTemplate('absent')] : [];
  // Of parts from several places each place says what is found.
  if (verdict === 'joined') return at.map((place) => placeLine('见于', place));
  return [
    placeLine(verdict === 'verbatim' ? '见于' : '最接近的是', first),
    ...(others.length > 0 ? [moreOf(others)] : []),
  ];
}

function placeLine(kind: string, place: QuotePlace): DocumentFragment {
  const fragment = pageTemplate('places');
  write(fragment, '[data-kind]', kind);
  fragment.querySelector('[data-place]')?.replaceWith(linkTo(place));
  return fragment;
}

function moreOf(places: readonly QuotePlace[]): DocumentFragment {
  const fragment = pageTemplate('more-places');
  write(fragment, '[data-count]', `另外 ${places.length} 处`);
  fragment.querySelector('ul')?.append(
    ...places.map((place) => {
      const item = document.createElement('li');
      item.append(linkTo(place));
      return item;
    }),
  );
  return fragment;
}

function linkTo({ document: section, at: [first] }: QuotePlace): HTMLAnchorElement {
  const { report, anchor, placeName, place, year, sectionTitle } = section;
  const link = document.createElement('a');
  link.href = foundUrl(report, first ?? anchor);
  link.textContent = `${placeName ?? place} ${year}年 · ${sectionTitle ?? untitled(anchor)}`;
  return link;
}
