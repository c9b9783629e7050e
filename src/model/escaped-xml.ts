const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it is written between tags or in double quotes, in XML and in HTML. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => entities[mark] ?? mark);
}
