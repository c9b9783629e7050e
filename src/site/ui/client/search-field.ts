/** A search field; what suggests things is loaded once a reader goes there. Without it the field works too. */
class SearchField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    if (input === null) return;
    const begin = (): void => {
      let isWanted = false;
      const wish = (event: KeyboardEvent): void => {
        if (!event.altKey || event.key !== 'ArrowDown') return;
        // Else the search page would step to its hits.
        event.preventDefault();
        event.stopPropagation();
        isWanted = true;
      };
      input.addEventListener('keydown', wish);
      import('./suggest.ts')
        .then(({ suggest }) => {
          input.removeEventListener('keydown', wish);
          suggest(this, { input, isWanted });
        })
        .catch(() => undefined);
    };
    if (document.activeElement === input) begin();
    else input.addEventListener('focus', begin, { once: true });
  }
}

customElements.define('search-field', SearchField);
