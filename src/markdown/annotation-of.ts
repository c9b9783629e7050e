import type { Annotation, AnnotationKind } from '#model/annotation.ts';
import { boundedNumberOf } from '#model/bound.ts';
import type { WrittenBound } from './annotation-schema.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The annotation that braces say, as they were checked, of some words. */
export function annotationOf(kind: AnnotationKind, { start, end }: Span, checked: object) {
  const { approx, ...facts } = checked as WrittenBound;
  return { kind, start, end, ...facts, ...(approx && { bound: '≈' }) } as Annotation;
}

/** A figure that is marked as not exact gets the bound that its sentence prints. */
export function withBound(annotation: Annotation, text: string): Annotation {
  if (annotation.kind !== 'figure' || annotation.bound === undefined) return annotation;
  return { ...annotation, bound: boundedNumberOf(text, annotation)?.bound ?? annotation.bound };
}
