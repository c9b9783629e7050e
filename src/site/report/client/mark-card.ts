/**
 * Shows what is said of words in the text, at the words: a tap or Enter on a mark opens its card,
 * and the card leads on. Without script a figure or a work leads there at once, and the number of a
 * note to the note.
 */
class MarkCard extends HTMLElement {
  connectedCallback() {
    document.querySelector('[data-report] .text')?.addEventListener('click', (event) => {
      const { target } = event;
      const isPlain =
        event instanceof MouseEvent && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!isPlain || !(target instanceof Element)) return;
      const mark = target.closest<HTMLElement>('.way, .sic, .corr, .supplied, .gap');
      if (!mark || String(getSelection()) !== '') return;
      event.preventDefault();
      this.show(mark);
    });
  }

  show(mark: HTMLElement): void {
    const says = this.querySelector('p');
    const more = this.querySelector('a');
    if (!says || !more) return;
    says.textContent = mark.title;
    const note = mark.id.replace('mark-', '#note-');
    more.href = mark instanceof HTMLAnchorElement ? mark.href : note;
    more.textContent = mark instanceof HTMLAnchorElement ? '看全部' : '校勘记';
    this.showPopover();
    const { bottom, left } = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const most = document.documentElement.clientWidth - this.offsetWidth - 8;
    this.style.setProperty('--left', `${Math.max(8, Math.min(left, most)) + scrollX}px`);
    this.style.setProperty('--top', `${bottom + scrollY + 8}px`);
    more.focus({ preventScroll: true });
    more.addEventListener('click', () => this.hidePopover(), { once: true });
  }
}

customElements.define('mark-card', MarkCard);
