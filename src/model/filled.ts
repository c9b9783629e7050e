type Optional<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** `T` with every field that may be `undefined` turned into one that may be absent. */
export type Filled<T> = Omit<T, Optional<T>> & {
  readonly [K in Optional<T>]?: Exclude<T[K], undefined>;
};

/** The record without its empty fields: a fact that nobody knows is absent, never `undefined`. */
export function filled<T extends object>(record: T): Filled<T> {
  const fields = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as Filled<T>;
}
