/** One step from the elements at hand to others: a small part of what Playwright's locators know. */
export type Step =
  | { readonly css: string; readonly hasText?: Wanted | undefined }
  | { readonly text: Wanted }
  | { readonly label: Wanted }
  | { readonly role: string; readonly name?: Wanted | undefined }
  | { readonly or: readonly Step[] }
  | { readonly nth: number };

/** Words that are looked for: some, whatever their case, or exactly these, or what a pattern matches. */
export type Wanted =
  | { readonly words: string; readonly exact: boolean }
  | { readonly pattern: string; readonly flags: string };

/**
 * Finds what steps lead to, in the order of the page. It is run in the page, as text: it knows nothing
 * outside of itself.
 */
export function findInPage(path: readonly Step[]): readonly Element[] {
  const roles: Readonly<Record<string, string>> = {
    banner: 'header:not(article *, main *, nav *, section *, aside *)',
    button: 'button, input:is([type=button], [type=submit], [type=reset])',
    checkbox: 'input[type=checkbox]',
    contentinfo: 'footer:not(article *, main *, nav *, section *, aside *)',
    link: 'a[href]',
    main: 'main',
    option: 'option',
    searchbox: 'input[type=search]:not([list])',
  };
  const plain = (text: string) =>
    text
      .replace(/[\u200b\u00ad]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
  const has = (text: string, wanted: Wanted) => {
    if ('pattern' in wanted) return new RegExp(wanted.pattern, wanted.flags).test(text);
    const words = plain(wanted.words);
    return wanted.exact
      ? plain(text) === words
      : plain(text).toLowerCase().includes(words.toLowerCase());
  };
  const textOf = (element: Element) =>
    element.matches('script, style, noscript, head, head *') ? '' : (element.textContent ?? '');
  const isShown = (element: Element): boolean =>
    element.closest('[aria-hidden=true]') === null &&
    (getComputedStyle(element).display === 'contents'
      ? element.parentElement !== null && isShown(element.parentElement)
      : element.checkVisibility({ visibilityProperty: true }));
  const labelsOf = (element: Element): readonly string[] => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
    const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const said = named.trim() || element.getAttribute('aria-label')?.trim();
    if (said) return [said];
    return [...((element as HTMLInputElement).labels ?? [])].map(
      (label) => label.textContent ?? '',
    );
  };
  const contentOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || !isShown(node)) return '';
    const said = node.getAttribute('aria-label') ?? node.getAttribute('alt');
    return said ?? [...node.childNodes].map(contentOf).join('');
  };
  const nameOf = (element: Element) =>
    labelsOf(element).join(' ') ||
    [...element.childNodes].map(contentOf).join('').trim() ||
    (element.getAttribute('title') ?? '');
  const below = (scope: Element | Document, css: string) => [...scope.querySelectorAll(css)];

  const take = (scope: Element | Document, step: Step): readonly Element[] => {
    if ('css' in step) {
      const { css, hasText } = step;
      return below(scope, css).filter((one) => !hasText || has(textOf(one), hasText));
    }
    if ('text' in step) {
      const all = scope instanceof Element ? [scope, ...below(scope, '*')] : below(scope, '*');
      const holds = (one: Element) => has(textOf(one), step.text);
      return all.filter((one) => holds(one) && ![...one.children].some(holds));
    }
    if ('label' in step) {
      return below(scope, '*').filter((one) => labelsOf(one).some((each) => has(each, step.label)));
    }
    if ('role' in step) {
      const css = `:is(${roles[step.role]}):not([role]), [role=${step.role}]`;
      return below(scope, css).filter(
        (one) => isShown(one) && (!step.name || has(nameOf(one), step.name)),
      );
    }
    throw new Error('A step that is taken from all elements at once.');
  };
  const inOrder = (elements: readonly Element[]) =>
    [...new Set(elements)].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
  const walk = (steps: readonly Step[]): readonly Element[] => {
    let found: readonly (Element | Document)[] = [document];
    for (const step of steps) {
      if ('nth' in step) found = found.slice(step.nth).slice(0, 1);
      else if ('or' in step) found = inOrder([...(found as Element[]), ...walk(step.or)]);
      else found = inOrder(found.flatMap((scope) => take(scope, step)));
    }
    return found as readonly Element[];
  };
  return walk(path);
}
