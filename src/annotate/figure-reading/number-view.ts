import type { Quantity } from '#annotate/quantity.ts';
import { boundedNumberOf } from '#model/bound.ts';
import { type CountingVerb, governingVerbOf } from './counting-verbs.ts';

/** The words around a number that belong to it. All of them are bounded, however long the sentence. */
export interface NumberView {
  /** From the last stop or number up to the number. */
  readonly clause: string;
  /** Behind the unit, up to the next stop or number. */
  readonly behind: string;
  /** No stop behind it but the next number: 3个股室尚有问题11条. */
  readonly runsOn: boolean;
  /** The sentence up to the number. */
  readonly before: string;
  /** The clause up to its verb. */
  readonly subject: string;
  readonly verb: CountingVerb | undefined;
  /** Goes on with a list: 废止3件、修改5件. */
  readonly isListed: boolean;
  readonly isBracketed: boolean;
  /** Behind a semicolon, where who counts begins anew. */
  readonly isNew: boolean;
}

const afterStops = /[，；。：:;（(）)！？、]/u;
const stops = /[，；。：:;（(）)！？①-⑳]/u;

/** What stands around one of the numbers of a sentence. */
export function numberViewOf(
  sentence: string,
  { quantities, position }: { readonly quantities: readonly Quantity[]; readonly position: number },
): NumberView {
  const quantity = quantities[position];
  if (quantity === undefined) throw new Error(`The sentence has no number ${position}.`);
  const { start, end } = boundedNumberOf(sentence, quantity) ?? quantity;
  const from = Math.max(quantities[position - 1]?.end ?? 0, start - 120);
  const left = sentence.slice(from, start);
  const clause = lastPieceOf(left);
  const next = Math.min(quantities[position + 1]?.start ?? Infinity, end + 60);
  const right = sentence.slice(end, next);
  const verb = governingVerbOf(clause);
  return {
    clause,
    behind: right.split(afterStops)[0] ?? '',
    runsOn: next === quantities[position + 1]?.start && !afterStops.test(right),
    before: sentence.slice(Math.max(0, start - 300), start),
    subject: clause.slice(0, verb?.start ?? clause.length),
    verb,
    isListed: /^[、和及与]/u.test(left) || /^[^，；。：（）]*[、和]$/u.test(left),
    isBracketed: /[（(][^）)]*$/u.test(left),
    isNew: /[；。②-⑳]/u.test(left),
  };
}

/** Behind the last stop; none is inside brackets with no number in them. */
function lastPieceOf(text: string): string {
  const masked = text.replace(
    /（([^（）\d]*)）/gu,
    (_, inside: string) => `〔${inside.replace(new RegExp(stops, 'gu'), ' ')}〕`,
  );
  const piece = masked.split(stops).at(-1) ?? '';
  return text.slice(text.length - piece.length);
}
