/**
 * Leads on with the place inside the page that the reader asked for, `#s2-1`. Without script the
 * page leads on too, but to the head of the next one.
 */
class LeadOn extends HTMLElement {
  connectedCallback() {
    const { to } = this.dataset;
    if (to !== undefined) location.replace(to + location.hash);
    else if (location.hash !== '')
      for (const link of this.querySelectorAll('a')) link.hash = location.hash;
  }
}

customElements.define('lead-on', LeadOn);
