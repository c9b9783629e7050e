import type { CitationOffer, CitedPage } from './citation-offer.ts';

const labels = { citation: '引文', link: '链接', excerpt: '摘录', embed: '嵌入代码' } as const;
type CopiedForm = keyof typeof labels;

/** Milliseconds after which words are taken for chosen. */
const settled = 250;

/**
 * Offers to copy a citation of a place when its permalink is followed, and of words when they are
 * chosen. Without script a permalink leads there all the same, and the address bar has the address.
 */
class CopyCitation extends HTMLElement {
  /** Ready before a button is pressed: some browsers copy at once or not at all. */
  offer: CitationOffer | undefined;
  turn = 0;
  timer = 0;

  connectedCallback() {
    const { panel } = this;
    this.addEventListener('click', (event) => this.onClick(event));
    // The words stay chosen while a button is pressed.
    panel.addEventListener('mousedown', (event) => {
      if (event.target !== this.piece('textarea')) event.preventDefault();
    });
    document.addEventListener('selectionchange', () => this.onSelection());
    document.addEventListener('pointerup', () => this.onSelection());
    document.addEventListener('pointerdown', () => clearTimeout(this.timer));
    document.addEventListener('keydown', (event) => this.onKey(event));
  }

  get page(): CitedPage {
    const report = this.closest<HTMLElement>('[data-report]')?.dataset['report'] ?? '';
    const { names = '', cited: title = '', date = '', mistakes } = this.dataset;
    return { report, citation: { names, title, date }, mistakes };
  }

  get panel(): HTMLElement {
    return this.piece('[popover]');
  }

  piece<T extends HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (found === null) throw new Error(`The copying of citations has no ${selector}.`);
    return found;
  }

  onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('[data-copy]');
    if (button) void this.copy(button.dataset['copy'] as CopiedForm);
    const link = event.target.closest<HTMLAnchorElement>('a.permalink');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Going there first, so that the page has come to rest, and the focus is not taken away again.
    event.preventDefault();
    location.hash = link.hash;
    link.focus({ preventScroll: true });
    void this.show(link).then(() => this.piece('button').focus());
  }

  /** Waits until no more is being chosen, by hand, by finger or by key. */
  onSelection(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.offerSelection(), settled);
  }

  offerSelection(): void {
    if (this.panel.contains(document.activeElement)) return;
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    const isInside = this.piece('.text').contains(range?.commonAncestorContainer ?? null);
    if (range && !range.collapsed && isInside) void this.show(range);
    else if (this.offer?.excerpt) this.panel.hidePopover();
  }

  /** Shows the offer under the words or the link. What makes it is read when it is first wanted. */
  async show(at: HTMLAnchorElement | Range): Promise<void> {
    this.turn += 1;
    const { turn, panel } = this;
    const tools = await import('./citation-offer.ts').catch(() => undefined);
    if (!tools && !(at instanceof Range)) this.say('现在无法复制，地址在地址栏里');
    const chosen = at instanceof Range ? at : document.getElementById(at.hash.slice(1));
    const offer = chosen && (await tools?.citationOfferOf(chosen, this.page));
    // Other words were chosen meanwhile.
    if (this.turn !== turn || !offer) return;
    this.offer = offer;
    this.piece('label').hidden = true;
    const [capture, mistakes] = panel.querySelectorAll('a');
    if (capture) capture.hash = offer.anchor;
    if (mistakes && offer.mistakeUrl) mistakes.href = offer.mistakeUrl;
    for (const form of ['excerpt', 'embed'] as const) {
      this.piece(`[data-copy="${form}"]`).hidden = offer[form] === undefined;
    }
    panel.showPopover();
    const under = [...at.getClientRects()].at(-1);
    if (under) putUnder(panel, under);
  }

  async copy(what: CopiedForm): Promise<void> {
    const text = this.offer?.[what];
    if (text === undefined) return;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      this.showForHand(text);
      return;
    }
    this.panel.hidePopover();
    const widened = what === 'citation' && this.offer?.isWidened ? '，补足到整句' : '';
    this.say(`已复制${labels[what]}${widened}`);
  }

  /** Copying was not allowed, or the browser cannot: the reader does it. */
  showForHand(text: string): void {
    const field = this.piece<HTMLTextAreaElement>('textarea');
    this.piece('label').hidden = false;
    field.value = text;
    field.select();
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
    if (event.key !== 'Tab' || event.shiftKey || this.panel.getClientRects().length === 0) return;
    if (this.panel.contains(document.activeElement)) return;
    event.preventDefault();
    this.piece('button').focus();
  }
}

/** Puts a panel under words, inside the window; its style says where it stands on a narrow one. */
function putUnder(panel: HTMLElement, words: DOMRect): void {
  const margin = 8;
  const most = document.documentElement.clientWidth - panel.offsetWidth - margin;
  const left = Math.max(margin, Math.min(words.left, most));
  panel.style.setProperty('--left', `${left + scrollX}px`);
  panel.style.setProperty('--top', `${words.bottom + scrollY + margin}px`);
}

customElements.define('copy-citation', CopyCitation);
