import type { Quantity } from '#annotate/quantity.ts';
import { boundedNumberOf } from '#model/bound.ts';
import { type CountingVerb, governingVerbOf, namesOn } from './counting-verbs.ts';
import { openingVerbOf } from './opening-verbs.ts';

/** The words around a number that belong to it. All of them are bounded, however long the sentence. */
export interface NumberView {
  readonly unit: string;
  /** From the last stop or number up to the number. */
  readonly clause: string;
  /** Behind the unit, up to the next stop or number. */
  readonly behind: string;
  /** No stop behind it but the next number: 3个股室尚有问题11条. */
  readonly runsOn: boolean;
  /** The sentence up to the number. */
  readonly before: string;
  /** The clause up to its verb; of 向6个部门发出建议8份 the second number has none of its own. */
  readonly subject: string;
  readonly verb: CountingVerb | undefined;
  /** Goes on with a list: 废止3件、修改5件. */
  readonly isListed: boolean;
  readonly isBracketed: boolean;
  /** Begins a label before a colon: 2道关口审合同：. */
  readonly isLabel: boolean;
  /** Says which are counted: 收案超过500件的县区. */
  readonly isThreshold: boolean;
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
  const previous = quantities[visibleBefore(sentence, { quantities, position })];
  const from = Math.max(previous?.end ?? 0, start - 120);
  // 综合执法局（编制22名）开展检查41批: what stands in brackets interrupts nothing.
  const left = sentence.slice(from, start).replace(/（[^（）]*\d[^（）]*）/gu, '');
  const clause = lastPieceOf(left);
  const next = Math.min(quantities[position + 1]?.start ?? Infinity, end + 60);
  const right = sentence.slice(end, next);
  const verb = wholeVerbOf(clause);
  const ahead = sentence.slice(Math.max(0, (previous?.start ?? 0) - 1), previous?.start ?? 0);
  const isOfObject = clause === left && /[向对为给与]/u.test(ahead);
  return {
    unit: quantity.unit,
    clause,
    behind: firstPieceOf(right),
    runsOn: next === quantities[position + 1]?.start && !stops.test(right),
    before: sentence.slice(Math.max(0, start - 300), start),
    subject: isOfObject ? '' : clause.slice(0, verb?.start ?? clause.length),
    verb,
    isListed: /^[、和及与]/u.test(left) || /^[^，；。：（）]*[、和]$/u.test(left),
    isLabel:
      /^[—\s]*$/u.test(sentence.slice(0, start)) &&
      /^\p{Script=Han}{3,14}：/u.test(sentence.slice(end)),
    isThreshold: start < quantity.start && /^的\p{Script=Han}/u.test(sentence.slice(end)),
    isBracketed: /[（(][^）)]*$/u.test(left),
    isNew: /[；。②-⑳]/u.test(left),
  };
}

/** 移送司法4起, 为新办企业免费刻制印章: the verb that a clause opens with, where it says more or governs. */
function verbOf(clause: string): CountingVerb | undefined {
  const governing = governingVerbOf(clause);
  const opening = openingVerbOf(clause);
  if (governing === undefined || opening === undefined) return governing ?? opening;
  const isLonger = opening.start <= governing.start && opening.end >= governing.end;
  const isFor = /^[为给]/u.test(clause) && opening.start >= governing.end;
  // 扣减年度考核分
  const isOfName = namesOn(governing) && opening.end <= governing.start;
  return isLonger || isFor || isOfName ? opening : governing;
}

/** 罚没到位, 退回补查: the second half of a verb. */
function wholeVerbOf(clause: string): CountingVerb | undefined {
  const verb = verbOf(clause);
  const rest = verb && clause.slice(verb.end);
  return verb && rest && /^(?:到位|补查|调查|补正|完毕|挽损|在案|入库|起诉|为)$/u.test(rest)
    ? { ...verb, words: verb.words + rest, end: clause.length }
    : verb;
}

/**
 * The position of the number before, -1 where there is none. A number in brackets that are closed
 * again is none to what follows them.
 */
export function visibleBefore(
  sentence: string,
  { quantities, position }: { readonly quantities: readonly Quantity[]; readonly position: number },
): number {
  const start = quantities[position]?.start ?? 0;
  return quantities.slice(0, position).findLastIndex(({ end }) => {
    const between = sentence.slice(end, start);
    const close = between.indexOf('）');
    const open = between.indexOf('（');
    return close === -1 || (open !== -1 && open < close);
  });
}

/** Before the first stop; 乡镇（街道） is one name. */
function firstPieceOf(text: string): string {
  const masked = text.replace(
    /（([^（）\d，；]{1,8})）/gu,
    (_, inside: string) => `〔${inside.replaceAll('、', ' ')}〕`,
  );
  return text.slice(0, (masked.split(afterStops)[0] ?? '').length);
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
