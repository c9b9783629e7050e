/** ↓ and ↑ go from one stop to the next; Escape goes back to the first. */
export function stepThrough(stops: readonly HTMLElement[], event: KeyboardEvent): void {
  const current = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
  if (current === -1 || event.isComposing) return;
  const next = stops[nextStop(current, event.key)];
  if (next === undefined || next === event.target) return;
  event.preventDefault();
  next.focus();
}

function nextStop(current: number, key: string): number {
  if (key === 'ArrowDown') return current + 1;
  if (key === 'ArrowUp') return current - 1;
  return key === 'Escape' ? 0 : current;
}

/** `/` outside any field goes to the search field. */
export function focusOnSlash(field: HTMLInputElement, event: KeyboardEvent): void {
  const isTyping =
    event.target instanceof Element && event.target.matches('input, select, textarea');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
  field.select();
}
