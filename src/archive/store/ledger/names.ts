/** Some names, the first three in full: `甲、乙、丙 等 12 个`. */
export function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join('、');
  return names.length > 3 ? `${shown} 等 ${names.length} 个` : shown;
}
