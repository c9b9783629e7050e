/** A copy of what the page has as a template. */
export function fromTemplate(id: string): HTMLElement {
  const template = document.getElementById(id);
  const element =
    template instanceof HTMLTemplateElement
      ? template.content.firstElementChild?.cloneNode(true)
      : undefined;
  if (!(element instanceof HTMLElement)) throw new Error(`The page has no template ${id}.`);
  return element;
}

/** The first element inside another that is meant; it is there, or the program is wrong. */
export function within<Kind extends HTMLElement>(element: HTMLElement, selector: string): Kind {
  const found = element.querySelector<Kind>(selector);
  if (found === null) throw new Error(`There is no ${selector} in ${element.outerHTML}.`);
  return found;
}

/** Puts the words and the address into a link. */
export function setLink(
  link: HTMLElement,
  { href, words }: { readonly href: string; readonly words: string },
): void {
  link.setAttribute('href', href);
  link.textContent = words;
}
