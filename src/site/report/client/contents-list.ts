/** Percent of the window; on a narrow one a heading of two lines has no more room. */
const upper = matchMedia('(max-width: 60rem)').matches ? 13 : 20;

/**
 * Marks in the contents where the reader is: the last listed section that begins in the upper
 * part of the window; and says it in the running head. Without script the list still leads to
 * every section.
 */
class ContentsList extends HTMLElement {
  connectedCallback() {
    const links = new Map(
      [...this.querySelectorAll('a')].map((link) => [link.hash.slice(1), link] as const),
    );
    const sections = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    const mark = () => this.mark(sections, links);
    const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${100 - upper}% 0px` });
    for (const section of sections) observer.observe(section);
    mark();
    const sheet = this.querySelector('nav');
    sheet?.addEventListener('toggle', () => {
      mark();
      reveal(sheet.querySelector('[aria-current]'));
    });
    sheet?.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) sheet.hidePopover();
    });
  }

  mark(sections: readonly HTMLElement[], links: ReadonlyMap<string, HTMLAnchorElement>): void {
    const line = (window.innerHeight * upper) / 100;
    const current = sections.findLast((section) => section.getBoundingClientRect().top <= line);
    for (const [id, link] of links) {
      if (id !== current?.id) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location');
        reveal(link);
      }
    }
    const path = document.querySelector('.where > [data-path]');
    if (path) path.textContent = links.get(current?.id ?? '')?.dataset['path'] ?? '';
  }
}

/** Scrolls the list, and never the page, so that the link can be seen. */
function reveal(link: Element | null): void {
  const box = link?.closest('nav');
  if (!link || !box || box.scrollHeight <= box.clientHeight) return;
  const { top: boxTop } = box.getBoundingClientRect();
  const { top: linkTop, height } = link.getBoundingClientRect();
  const top = linkTop - boxTop + box.scrollTop;
  if (top < box.scrollTop || top > box.scrollTop + box.clientHeight - height) {
    box.scrollTop = top - box.clientHeight / 2;
  }
}

customElements.define('contents-list', ContentsList);
