import type { ReviewItem } from '#annotate/review/review-item.ts';
import type { TextLine } from '#model/annotation.ts';
import { type Html, html } from './html.ts';

/** A line with everything marked that can be decided on, crossing or not. */
export function decidableText({ text }: TextLine, items: readonly ReviewItem[]): Html {
  const spans = items.map(({ key, state, annotation }) => ({ key, state, ...annotation }));
  const borders = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const places = [...borders].sort((a, b) => a - b);
  const pieces = places.map((start, at) => {
    const points = spans.filter((span) => span.start === start && span.end === start);
    const end = places[at + 1] ?? start;
    const over = spans.filter((span) => span.start <= start && end <= span.end && start < end);
    return html`${points.map((point) => marked('‸', [point]))}${marked(text.slice(start, end), over)}`;
  });
  return html`${pieces}`;
}

type Span = Pick<ReviewItem, 'key' | 'state'>;

function marked(words: string, spans: readonly Span[]): Html {
  if (spans.length === 0) return html`${words}`;
  const isOpen = spans.some(({ state }) => state === 'undecided');
  return html`<mark data-items="${spans.map(({ key }) => key).join(' ')}" data-open="${isOpen ? 'yes' : 'no'}">${words}</mark>`;
}
