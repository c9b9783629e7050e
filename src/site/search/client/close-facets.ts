/** Closes the lists of choices that are open, but for one that is clicked in; Escape closes that one too. */
export function closeFacets(root: HTMLElement, event: MouseEvent | KeyboardEvent): void {
  const { target } = event;
  for (const facet of root.querySelectorAll<HTMLDetailsElement>('[data-facet][open]')) {
    const isInside = target instanceof Node && facet.contains(target);
    if (event instanceof KeyboardEvent ? event.key !== 'Escape' : isInside) continue;
    facet.open = false;
    if (isInside) facet.querySelector('summary')?.focus();
  }
}
