/** Makes something of a table once for each table, however many reports ask for it. */
export function oncePer<Table extends object, Made extends object>(
  make: (table: Table) => Made,
): (table: Table) => Made {
  const made = new WeakMap<Table, Made>();
  return (table) => {
    const known = made.get(table) ?? make(table);
    made.set(table, known);
    return known;
  };
}
