/** A fresh copy of one of the page's templates. */
export function pageTemplate(name: string): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`[data-template="${name}"]`);
  if (template === null) throw new Error(`The page has no template ${name}.`);
  return document.importNode(template.content, true);
}

/** Writes a text into the first element that a selector finds below a parent. */
export function write(parent: ParentNode, selector: string, text: string): void {
  const element = parent.querySelector(selector);
  if (element) element.textContent = text;
}

/** Runs of text, those that were found marked. */
export function markedText(runs: readonly { text: string; matched: boolean }[]): readonly Node[] {
  return runs.map(({ text, matched }) => {
    if (!matched) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
