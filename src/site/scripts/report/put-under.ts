/** Puts a panel under words, inside the window; its style says where it stands on a narrow one. */
export function putUnder(panel: HTMLElement, words: DOMRect): void {
  const margin = 8;
  const most = document.documentElement.clientWidth - panel.offsetWidth - margin;
  const left = Math.max(margin, Math.min(words.left, most));
  panel.style.setProperty('--left', `${left + scrollX}px`);
  panel.style.setProperty('--top', `${words.bottom + scrollY + margin}px`);
}
