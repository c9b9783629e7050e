/** The name of a part in addresses and annotations: `shortcomings`. */
export type PartId = string;

/** What a part is for: some pages and tables are made of these alone. */
export const partRoles = ['results', 'shortcomings', 'plan', 'other'] as const;
export type PartRole = (typeof partRoles)[number];

/** A part that the rule asks every report to have. Patterns have `{次年}` for the year after. */
export interface StatutoryPart {
  readonly id: PartId;
  /** What readers see. */
  readonly label: string;
  /**
   * `results` is what chapters are that say nothing of themselves, up to the `plan`; `other` takes what
   * is left, and is never missed.
   */
  readonly role?: PartRole;
  /** What readers call it besides. */
  readonly names: readonly string[];
  /** The heading of a form to be typed into, with `{年}` and `{次年}`. */
  readonly heading?: string;
  /** What headings of it have. */
  readonly titles: string;
  /** With what an untitled part of it begins. */
  readonly opening?: string;
  /** A heading that names it names no other, and it may stand within the `results`. */
  readonly alone: boolean;
}

/** The part of a role, where the rule has one. */
export function partFor(
  role: PartRole,
  parts: readonly StatutoryPart[],
): StatutoryPart | undefined {
  return parts.find((part) => part.role === role);
}

/** What readers see of a part. */
export function partLabelOf(id: PartId, parts: readonly StatutoryPart[]): string {
  return parts.find((part) => part.id === id)?.label ?? id;
}
