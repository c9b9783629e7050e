/**
 * Marks in the contents where the reader is: the last listed section that begins in the top
 * fifth of the window. Without script the list still leads to every section.
 */
class ContentsList extends HTMLElement {
  connectedCallback() {
    const links = new Map(
      [...this.querySelectorAll('a')].map((link) => [link.hash.slice(1), link] as const),
    );
    const sections = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    const details = this.querySelector('details');
    if (details && matchMedia('(max-width: 60rem)').matches) details.open = false;

    const observer = new IntersectionObserver(() => this.mark(sections, links), {
      rootMargin: '0px 0px -80% 0px',
    });
    for (const section of sections) observer.observe(section);
    this.mark(sections, links);
  }

  mark(sections: readonly HTMLElement[], links: ReadonlyMap<string, HTMLAnchorElement>): void {
    const line = window.innerHeight / 5;
    const current = sections.findLast((section) => section.getBoundingClientRect().top <= line);
    for (const [id, link] of links) {
      if (id !== current?.id) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location');
        revealWithin(link);
      }
    }
  }
}

/** Scrolls the list, and never the page, so that the link can be seen. */
function revealWithin(link: HTMLElement): void {
  const box = link.closest<HTMLElement>('.guide');
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const { top: boxTop } = box.getBoundingClientRect();
  const top = link.getBoundingClientRect().top - boxTop + box.scrollTop;
  if (top < box.scrollTop || top > box.scrollTop + box.clientHeight - link.offsetHeight) {
    box.scrollTop = top - box.clientHeight / 2;
  }
}

customElements.define('contents-list', ContentsList);
