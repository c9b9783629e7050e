import type { Authorities } from '#annotate/authorities.ts';
import type { Choice } from '#annotate/review/decide.ts';
import type { ItemInLine } from '#annotate/review/review-item.ts';
import { annotationSchemas } from '#markdown/annotation-schema.ts';
import {
  type Annotation,
  annotationKinds,
  isEmendation,
  printedFormOf,
} from '#model/annotation.ts';
import { boundedNumberOf } from '#model/bound.ts';
import { filled } from '#model/filled.ts';

/** What the review page sends: a choice, and of a change what the editor filled in. */
export interface PostedChoice {
  readonly choice: string;
  /** By the names of the page's fields; empty ones say nothing. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The choice that was meant; `undefined` where what is filled in makes no sense. */
export function postedChoiceOf(
  { choice, fields }: PostedChoice,
  subject: ItemInLine,
  authorities: Authorities,
): Choice | undefined {
  switch (choice) {
    case 'take':
    case 'take-away':
    case 'restore':
      return { kind: choice };
    case 'change':
      return changeOf(fields, subject, authorities);
    default:
      return undefined;
  }
}

function changeOf(
  fields: PostedChoice['fields'],
  subject: ItemInLine,
  authorities: Authorities,
): Choice | undefined {
  const kind = annotationKinds.find(
    (one) => one === (fields['kind'] ?? subject.item.annotation.kind),
  );
  const span = spanOf(subject, kind === 'supplied' || kind === 'gap' ? '' : fields['words']);
  if (kind === undefined || span === undefined) return undefined;
  const { start, end, text } = span;
  const { reading } = fields;
  const facts = {
    cite: { work: fields['work'] },
    figure: { of: fields['of'], scope: fields['scope'], period: fields['period'] },
    sic: { note: fields['note'] },
    corr: { sic: text.slice(start, end), note: fields['note'] },
    supplied: { note: fields['note'] },
    gap: { reason: fields['note'] },
  }[kind];
  const { data } = annotationSchemas[kind].safeParse(filled(facts));
  if (data === undefined || !isKnown(data, authorities)) return undefined;
  const { annotation: before } = subject.item;
  const bound =
    kind === 'figure' ? (boundedNumberOf(text, span)?.bound ?? boundOf(before)) : undefined;
  const annotation = filled({ kind, start, end, ...data, bound }) as Annotation;
  if (!isEmendation(annotation)) return { kind: 'change', annotation };
  return reading === undefined ? undefined : { kind: 'change', annotation, reading };
}

function boundOf(annotation: Annotation) {
  return annotation.kind === 'figure' ? annotation.bound : undefined;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The line without the item. */
  readonly text: string;
}

/** Where the words that the editor means stand: the place nearest to where the item is. */
function spanOf({ item, line }: ItemInLine, words: string | undefined): Stretch | undefined {
  const { annotation, state } = item;
  const { start, end } = annotation;
  const printed =
    state === 'written' && isEmendation(annotation)
      ? printedFormOf(annotation)
      : line.text.slice(start, end);
  const text = line.text.slice(0, start) + printed + line.text.slice(end);
  if (words === '') return { start, end: start, text };
  const wanted = words ?? printed;
  const nearest = [text.indexOf(wanted, start), text.lastIndexOf(wanted, start)]
    .filter((at) => at >= 0)
    .toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
  return nearest === undefined ? undefined : { start: nearest, end: nearest + wanted.length, text };
}

function isKnown(facts: object, { works, indicators }: Authorities): boolean {
  if ('work' in facts) return works.some(({ id }) => id === facts.work);
  return !('of' in facts) || indicators.some(({ id }) => id === facts.of);
}
