import { quoteWords } from '../../../archive/cite/quote-words.ts';
import { sectionCitation } from '../../../archive/cite/section-citation.ts';
import { anchorUrl, quoteUrl } from '../../../model/permalink.ts';
import { citedPlaceOf } from './cited-place.ts';
import { type SelectedQuote, selectedQuoteOf } from './selected-quote.ts';

/** What the buttons copy, ready before one is pressed: some browsers copy at once or not at all. */
interface Offer {
  readonly citation: string;
  readonly link: string;
  readonly isWidened: boolean;
}

/** As long as a selection is likely to grow still. */
const settling = 250;

/**
 * Offers to copy a citation of a place when its permalink is followed, and of words when they are
 * chosen. Without script a permalink leads there all the same, and the address bar has the address.
 */
class CopyCitation extends HTMLElement {
  offer: Offer | undefined;
  timer = 0;

  connectedCallback() {
    if (!('popover' in HTMLElement.prototype)) return;
    this.addEventListener('click', (event) => this.onClick(event));
    // The words stay chosen while a button is pressed.
    this.panel.addEventListener('mousedown', (event) => {
      if (event.target !== this.manual) event.preventDefault();
    });
    document.addEventListener('selectionchange', () => this.onSelection());
    document.addEventListener('pointerup', () => this.onSelection());
    document.addEventListener('pointerdown', () => clearTimeout(this.timer));
    document.addEventListener('keydown', (event) => this.onKey(event));
  }

  get panel(): HTMLElement {
    return this.piece('[popover]');
  }

  get manual(): HTMLTextAreaElement {
    return this.piece('textarea');
  }

  piece<T extends HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (found === null) throw new Error(`The copying of citations has no ${selector}.`);
    return found;
  }

  onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const button = target?.closest<HTMLElement>('[data-copy]');
    if (button) void this.copy(button.dataset['copy'] === 'link' ? 'link' : 'citation');
    const link = target?.closest<HTMLAnchorElement>('a.permalink');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const element = document.getElementById(link.hash.slice(1));
    if (!element) return;
    // Going there first, so that the page has come to rest, and the focus is not taken away again.
    event.preventDefault();
    location.hash = link.hash;
    link.focus({ preventScroll: true });
    void this.show(element, { at: link }).then(() => this.piece('button').focus());
  }

  /** Waits until no more is being chosen, by hand, by finger or by key. */
  onSelection(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.offerSelection(), settling);
  }

  offerSelection(): void {
    const selection = getSelection();
    const text = this.querySelector('.text');
    if (!selection || !text || this.panel.contains(document.activeElement)) return;
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    const quoted =
      range && !range.collapsed && text.contains(range.commonAncestorContainer)
        ? selectedQuoteOf(text, range)
        : undefined;
    const element = quoted?.line.closest('[id]');
    if (quoted && range && element) void this.show(element, { at: range, quoted });
    else if (!this.panel.contains(document.activeElement)) this.panel.hidePopover();
  }

  async show(
    element: Element,
    { at, quoted }: { readonly at: Element | Range; readonly quoted?: SelectedQuote },
  ): Promise<void> {
    const { lead = '', date } = this.dataset;
    const report = this.closest<HTMLElement>('[data-report]')?.dataset['report'] ?? '';
    const cited = await citedPlaceOf(element);
    const link = location.origin + anchorUrl(report, cited.anchor);
    // The words of a heading stand in the contents too, where they would be found first.
    const words =
      quoted?.line.localName === 'p' ? quoteWords(quoted.quote, quoted.before) : undefined;
    const address = words ? quoteUrl(link, words) : link;
    const citation = { lead, ...(date !== undefined && { date }) };
    this.offer = {
      link: address,
      citation: sectionCitation({ ...cited, ...quoted, citation, address }),
      isWidened: quoted?.isWidened ?? false,
    };
    this.piece('label').hidden = true;
    this.panel.showPopover();
    this.place([...at.getClientRects()].at(quoted ? -1 : 0));
  }

  /** Puts the buttons under the words, where they hide none of them. */
  place(under: DOMRect | undefined): void {
    if (!under) return;
    const { offsetWidth, style } = this.panel;
    const most = document.documentElement.clientWidth - offsetWidth - 8;
    const left = Math.max(8, Math.min(under.left, most));
    style.setProperty('--left', `${left + scrollX}px`);
    style.setProperty('--top', `${under.bottom + scrollY + 6}px`);
  }

  async copy(what: 'citation' | 'link'): Promise<void> {
    const { offer, manual } = this;
    if (!offer) return;
    try {
      await navigator.clipboard.writeText(offer[what]);
    } catch {
      this.piece('label').hidden = false;
      manual.value = offer[what];
      manual.select();
      return;
    }
    this.panel.hidePopover();
    const widened = offer.isWidened ? '，补足到整句' : '';
    this.say(what === 'link' ? '已复制链接' : `已复制引文${widened}`);
  }

  say(text: string): void {
    const status = this.piece('[role="status"]');
    status.textContent = text;
    window.setTimeout(() => {
      if (status.textContent === text) status.textContent = '';
    }, 2500);
  }

  /** From chosen words the next stop is the buttons that have come up for them. */
  onKey(event: KeyboardEvent): void {
    const { panel } = this;
    if (event.key !== 'Tab' || event.shiftKey || !panel.matches(':popover-open')) return;
    if (panel.contains(document.activeElement)) return;
    event.preventDefault();
    this.piece('button').focus();
  }
}

customElements.define('copy-citation', CopyCitation);
