import type { ReviewItem } from '#annotate/review/review-item.ts';
import {
  type Annotation,
  annotationTraits,
  isEmendation,
  printedFormOf,
  type TextLine,
} from '#model/annotation.ts';
import { type Html, html } from './html.ts';

/** What works and indicators are called, by id. */
export type Names = ReadonlyMap<string, string>;

/** One thing to decide on: a button that chooses it, with what is said, why, and how surely. */
export function itemHtml(item: ReviewItem, line: TextLine, names: Names): Html {
  const { annotation, confidence, reason, objection, taken } = item;
  const printed = printedOf(item, line);
  const share = confidence === undefined ? undefined : `${Math.round(confidence * 100)}%`;
  const why = [reason, share, objection, taken && `${taken.by} ${taken.date} 去掉`, taken?.why];
  return html`<li><button type="button" id="${item.key}" data-state="${item.state}" data-clash="${objection && 'yes'}" data-fields="${JSON.stringify(fieldsOf(item, printed))}">
<b>${annotationTraits[annotation.kind].label}</b> <q>${printed}</q> ${saidOf(item, names)}
<small>${stateLabels[item.state]}${why.filter(Boolean).map((one) => `　${one}`)}</small></button></li>
`;
}

const stateLabels = { undecided: '待定', written: '已写入', 'taken-away': '已去' } as const;

function printedOf({ annotation, state }: ReviewItem, { text }: TextLine): string {
  const { start, end } = annotation;
  return state === 'written' && isEmendation(annotation)
    ? printedFormOf(annotation)
    : text.slice(start, end);
}

/** What it says of the words, for an editor. */
function saidOf({ annotation, reading }: ReviewItem, names: Names): string {
  switch (annotation.kind) {
    case 'cite':
      return names.get(annotation.work) ?? annotation.work;
    case 'figure':
      return [names.get(annotation.of) ?? annotation.of, annotation.scope, annotation.period]
        .filter(Boolean)
        .join('，');
    case 'corr':
    case 'supplied':
      return `→ ${reading || '（删去）'}`;
    case 'sic':
      return annotation.note ?? '';
    case 'gap':
      return annotation.reason;
  }
}

/** What the fields of a change begin with. */
function fieldsOf({ annotation, reading = '' }: ReviewItem, words: string) {
  return { kind: annotation.kind, words, reading, ...factsIn(annotation) };
}

function factsIn(annotation: Annotation): Readonly<Record<string, string>> {
  switch (annotation.kind) {
    case 'cite':
      return { work: annotation.work };
    case 'figure':
      return { of: annotation.of, scope: annotation.scope ?? '', period: annotation.period ?? '' };
    case 'sic':
    case 'corr':
    case 'supplied':
      return { note: annotation.note ?? '' };
    case 'gap':
      return { note: annotation.reason };
  }
}
