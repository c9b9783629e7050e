/**
 * Marks what belongs to the chosen column, which is all that a narrow window shows of rows. What the
 * reader looks at stays where it is.
 */
export function choosePlace(table: HTMLTableElement): void {
  const chosen = [...table.querySelectorAll<HTMLInputElement>('thead input')].findIndex(
    ({ checked }) => checked,
  );
  const head = table.tHead?.getBoundingClientRect().bottom ?? 0;
  const seen =
    table.querySelector('.passages')?.previousElementSibling ??
    [...table.rows].find((row) => row.getBoundingClientRect().top >= head);
  const before = seen?.getBoundingClientRect().top ?? 0;
  for (const kind of ['.cell', '.passage']) {
    for (const row of table.querySelectorAll('.row, .passages')) {
      for (const [at, cell] of row.querySelectorAll(kind).entries())
        cell.classList.toggle('chosen', at === chosen);
    }
  }
  scrollBy(0, (seen?.getBoundingClientRect().top ?? before) - before);
}
