/** Random cases of a property for whoever runs its test in passing. */
const few = 200;

/**
 * How many random cases a property is tried on: few in passing, `usual` in the gate, where
 * `scripts/check.mjs` sets `NIANBAO_CASES=1`, and so many times `usual` for a greater number.
 */
export function cases(usual: number): number {
  const times = process.env.NIANBAO_CASES;
  return times === undefined ? Math.min(usual, few) : usual * Number(times);
}
