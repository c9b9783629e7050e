/** Reports in which two things must stand together before they may be said to do so often. */
const fewest = 3;

/** Whether what stands together in so many different reports stands so often. */
export function isOftenTogether(reports: number): boolean {
  return reports >= fewest;
}
