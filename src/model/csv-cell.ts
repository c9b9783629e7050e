/**
 * A cell of comma-separated values by RFC 4180, quoted where it must be. What a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
export function csvCell(text: string): string {
  const safe = withoutFormula(text);
  return /[",\r\n]/u.test(safe) ? quotedCell(text) : safe;
}

/** The same, quoted whatever it holds. */
export function quotedCell(text: string): string {
  return `"${withoutFormula(text).replaceAll('"', '""')}"`;
}

/** A negative number is none; -1+1 is one, and so is what has its sign in full width. */
function withoutFormula(text: string): string {
  const isFormula = /^\s*[=+@\-＝＋＠－]|^[\t\r\n]/u.test(text) && !/^-\d[\d.]*$/u.test(text);
  return isFormula ? `'${text}` : text;
}
