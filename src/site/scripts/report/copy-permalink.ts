/**
 * Copies a place's full address when its permalink is followed, and says so. Without script the
 * link still leads there, and the address bar shows the address.
 */
class CopyPermalink extends HTMLElement {
  connectedCallback() {
    const status = this.querySelector<HTMLElement>('[role="status"]');
    let timer = 0;
    this.addEventListener('click', (event) => {
      const link =
        event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.permalink');
      if (!link || !navigator.clipboard || !status) return;
      void navigator.clipboard.writeText(link.href).then(
        () => {
          status.textContent = '已复制此处地址';
          clearTimeout(timer);
          timer = window.setTimeout(() => {
            status.textContent = '';
          }, 2500);
        },
        // Copying was not allowed: the address bar has the address all the same.
        () => undefined,
      );
    });
  }
}

customElements.define('copy-permalink', CopyPermalink);
