import { z } from 'zod';
import type { Annotation, AnnotationKind } from '#model/annotation.ts';
import { unfitCharacterIn } from '#model/unfit-character.ts';

/** A character reference in it may stand for a character that no file may hold. */
const filled = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    const unfit = unfitCharacterIn(text);
    if (unfit !== undefined) {
      context.addIssue({ code: 'custom', message: `写有${unfit.name}，删去。` });
    }
  });

/** What an editor may write inside the braces of each annotation of words. */
export const annotationSchemas = {
  cite: z.strictObject({ work: filled }),
  figure: z.strictObject({
    of: filled,
    scope: filled.exactOptional(),
    period: filled.exactOptional(),
    approx: z
      .enum(['', 'true'])
      .transform(() => true as const)
      .exactOptional(),
  }),
  sic: z.strictObject({ note: filled.exactOptional() }),
  corr: z.strictObject({ sic: filled, note: filled.exactOptional() }),
  supplied: z.strictObject({ note: filled.exactOptional() }),
  gap: z.strictObject({ reason: filled }),
} satisfies {
  readonly [Kind in AnnotationKind]: z.ZodType<
    Omit<Extract<Annotation, { readonly kind: Kind }>, 'kind' | 'start' | 'end' | 'bound'> &
      WrittenBound
  >;
};

/** The braces say that a number has a bound; which one it is its sentence says. */
export interface WrittenBound {
  readonly approx?: true;
}

/** What an editor may write inside the braces of `::section`. */
export const sectionSchema = z.strictObject({
  part: filled.exactOptional(),
  title: filled.exactOptional(),
  topics: filled.transform((ids) => ids.split(/\s+/u)).exactOptional(),
});
export type SectionSettings = z.infer<typeof sectionSchema>;
