/**
 * Leads on with the place inside the page that the reader asked for, `#s2-1`, and the words there. Without script the
 * page leads on too, but to the head of the next one.
 */
class LeadOn extends HTMLElement {
  connectedCallback() {
    const { to } = this.dataset;
    if (to !== undefined) location.replace(to + location.search + location.hash);
    else
      for (const link of this.querySelectorAll('a')) {
        if (location.search !== '') link.search = location.search;
        if (location.hash !== '') link.hash = location.hash;
      }
  }
}

customElements.define('lead-on', LeadOn);
