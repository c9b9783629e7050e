import { homeUrl, placeUrl, reportUrl, searchGuideUrl } from '#model/permalink.ts';
import {
  type Guide,
  type GuidePlace,
  reportsOfPlace,
  yearsHeld,
} from '#search/understand/guide.ts';
import { understandingOf } from '#search/understand/understand.ts';

/** Of more places than these that may be meant, the first are named. */
const mostPlaces = 3;

/** Names what is here of the place that the address of a missing page names. */
class MissingGuess extends HTMLElement {
  connectedCallback() {
    // Without the names, or of an address that is none, the page says what it says.
    void this.guess().catch(() => undefined);
  }

  async guess(): Promise<void> {
    const asked = decodeURIComponent(location.pathname.slice(homeUrl().length));
    const guide: Guide = await (await fetch(searchGuideUrl())).json();
    const { places } = understandingOf(asked.replace(/\//gu, ' '), guide);
    this.replaceChildren(...places.slice(0, mostPlaces).map(heldLine));
  }
}

/** 曲江区收有 2023年、2021年。 */
function heldLine(place: GuidePlace): HTMLElement {
  const line = document.createElement('p');
  const name = linkTo(placeUrl(place.code), place.name);
  const reports = yearsHeld(place).map((year) => {
    const [id = ''] = reportsOfPlace(place, { from: year, to: year });
    return linkTo(`${reportUrl(id)}${location.hash}`, `${year}年`);
  });
  if (reports.length === 0) line.append(name, '的报告，本库还没有收入。');
  else
    line.append(
      name,
      '收有 ',
      ...reports.flatMap((report, at) => (at === 0 ? [report] : ['、', report])),
      '。',
    );
  return line;
}

function linkTo(href: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  return link;
}

customElements.define('missing-guess', MissingGuess);
