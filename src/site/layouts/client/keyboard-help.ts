/** `?` says what keys do, and `/` goes to the search field of the page. */
class KeyboardHelp extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', (event) => this.onKey(event));
  }

  onKey(event: KeyboardEvent): void {
    const { target, key } = event;
    const isTyping = target instanceof Element && target.matches('input, select, textarea');
    if (isTyping || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (key === '?') this.querySelector('dialog')?.showModal();
    if (key !== '/') return;
    const field = document.querySelector<HTMLInputElement>('search input[type="search"]');
    if (!field?.checkVisibility?.()) return;
    event.preventDefault();
    field.focus();
    field.select();
  }
}

customElements.define('keyboard-help', KeyboardHelp);
