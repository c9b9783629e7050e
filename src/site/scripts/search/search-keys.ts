/** ↓ and ↑ go from one stop to the next. */
export function stepThrough(stops: readonly HTMLElement[], event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.isComposing) return;
  const current = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
  const next = stops[current + step];
  if (current === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
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
