/** Sections of one report that are shown at first, where there are other reports. */
const mostShown = 3;

/** Folds what a report has more than a few sections of, so that others are seen. */
export function foldGroups(results: HTMLElement): void {
  const groups = [...results.querySelectorAll<HTMLElement>('[data-group]')];
  for (const group of groups) {
    const rest = [...group.querySelectorAll<HTMLElement>('ol > li')].slice(mostShown);
    const isFolded = groups.length > 1 && !('whole' in group.dataset) && rest.length > 0;
    for (const item of rest) item.hidden = isFolded;
    const button = group.querySelector<HTMLElement>('[data-rest]');
    if (!button) continue;
    button.hidden = !isFolded;
    button.textContent = `再看本报告的 ${rest.length} 节`;
  }
}

/** Of the report that the reader asks more of nothing is folded from now on. */
export function keepUnfolded(results: HTMLElement, report = ''): void {
  const group = results.querySelector<HTMLElement>(`[data-group="${CSS.escape(report)}"]`);
  if (group) group.dataset['whole'] = '';
}

/** Shows all sections of the report that a button stands under, and goes to the first of them. */
export function unfoldGroup(button: HTMLElement): void {
  const group = button.closest<HTMLElement>('[data-group]');
  const folded = [...(group?.querySelectorAll<HTMLElement>('li[hidden]') ?? [])];
  if (group) group.dataset['whole'] = '';
  for (const item of folded) item.hidden = false;
  folded[0]?.querySelector<HTMLElement>('[data-hit]')?.focus({ preventScroll: true });
  button.hidden = true;
}
