/**
 * A cell of comma-separated values by RFC 4180, quoted where it must be. What a spreadsheet would
 * take for a formula gets an apostrophe in front; a negative number stays one.
 */
export function csvCell(text: string): string {
  if (/^-\d[\d.]*$/u.test(text)) return text;
  const safe = withoutFormula(text);
  return /[",\r\n]/u.test(safe) ? quotedCell(text) : safe;
}

/** A cell of words, always quoted: a negative number is words too. */
export function quotedCell(text: string): string {
  return `"${withoutFormula(text).replaceAll('"', '""')}"`;
}

/** What begins with a sign of a formula, in full width too, or with what hides one. */
function withoutFormula(text: string): string {
  return /^\s*[=+@\-＝＋＠－]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
