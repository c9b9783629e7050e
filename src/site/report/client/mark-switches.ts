/**
 * Remembers which marks the reader wants to see, and says it in the address. Without script the
 * switches work on the page all the same.
 */
class MarkSwitches extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', () => {
      this.keep();
      this.leadOrNot();
    });
    this.leadOrNot();
  }

  get boxes(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-kind]')];
  }

  keep(): void {
    const shown = this.boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset['kind']);
    const url = new URL(location.href);
    url.searchParams.set('show', shown.join(' '));
    history.replaceState(history.state, '', url);
    try {
      localStorage.setItem('nianbao-show', shown.join(' '));
    } catch {
      // Storage is closed: the address has the choice.
    }
  }

  /** What is not shown is no stop on the way through the page by keyboard. */
  leadOrNot(): void {
    for (const { checked, dataset } of this.boxes) {
      const kind = dataset['kind'];
      const element = kind === 'figures' ? 'data' : kind === 'works' ? 'cite' : undefined;
      if (element === undefined) continue;
      for (const way of document.querySelectorAll<HTMLElement>(`.text ${element} > .way`)) {
        way.tabIndex = checked ? 0 : -1;
      }
    }
  }
}

customElements.define('mark-switches', MarkSwitches);
