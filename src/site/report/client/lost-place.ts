/**
 * Leads to the place that was meant those whose address has more at its end than belongs to it,
 * `#s2-3-2。`; and where the report has no such place, to the one that it would lie in, and says so.
 * Marks the words that an address names, `?mark=`, and says where they are no longer the same.
 */
class LostPlace extends HTMLElement {
  /** Where the reader was led, and need not be told again. */
  led = '';

  connectedCallback() {
    this.look();
    addEventListener('hashchange', () => this.look());
    const words = new URLSearchParams(location.search).get('mark');
    if (words !== null) void this.mark(words);
  }

  look(): void {
    if (location.hash === this.led) return;
    this.textContent = '';
    const asked = location.hash.slice(1);
    if (asked === '' || document.getElementById(asked)) return;
    const meant = /^[a-z\d-]*/u.exec(asked)?.[0].replace(/-+$/u, '') ?? '';
    const found = nearest(meant);
    if (found !== meant) this.textContent = '本报告没有这一处';
    this.led = `#${found}`;
    if (found !== '') location.replace(this.led);
  }

  /** The code that does it is loaded where there is something to mark. */
  async mark(words: string): Promise<void> {
    const tools = await import('./arrived-passage.ts').catch(() => undefined);
    this.textContent = tools?.markPassage(words) ?? '所引的字没有标出，请重新载入这一页';
  }
}

/** The place itself, else the one that it would lie in; nothing where there is none. */
function nearest(anchor: string): string {
  if (anchor === '' || document.getElementById(anchor)) return anchor;
  return nearest(anchor.replace(/-?[^-]*$/u, ''));
}

customElements.define('lost-place', LostPlace);
