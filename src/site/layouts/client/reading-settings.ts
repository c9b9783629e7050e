/** Lets the reader choose size and colours, and keeps the choice. Without script there is none. */
class ReadingSettings extends HTMLElement {
  connectedCallback() {
    const root = document.documentElement;
    for (const input of this.querySelectorAll('input')) {
      input.checked = (root.dataset[input.name] ?? '') === input.value;
      input.addEventListener('change', () => choose(input.name, input.value));
    }
    const details = this.querySelector('details');
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !details?.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
    document.addEventListener('click', (event) => {
      if (details?.open && event.target instanceof Node && !this.contains(event.target)) {
        details.open = false;
      }
    });
  }
}

function choose(name: string, value: string): void {
  const root = document.documentElement;
  if (value === '') delete root.dataset[name];
  else root.dataset[name] = value;
  try {
    localStorage.setItem(`nianbao-${name}`, value);
  } catch {
    // Storage is closed: the choice holds for this page.
  }
}

customElements.define('reading-settings', ReadingSettings);
