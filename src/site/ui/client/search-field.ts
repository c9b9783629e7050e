/** A search field; what suggests things is loaded once a reader goes there. Without it the field works too. */
class SearchField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    if (input === null) return;
    const begin = (): void => {
      import('./suggest.ts').then(({ suggest }) => suggest(this, input)).catch(() => undefined);
    };
    if (document.activeElement === input) begin();
    else input.addEventListener('focus', begin, { once: true });
  }
}

customElements.define('search-field', SearchField);
