import { isOfOneText } from './address-kind.ts';
import {
  type AddressLedger,
  type Gone,
  isGone,
  type Moved,
  type Withdrawal,
} from './address-ledger.ts';

/** What is promised, and what is there. */
export interface Standing {
  readonly ledger: AddressLedger;
  readonly here: ReadonlySet<string>;
}

/** What answers at a published address. */
export type Answer =
  | { readonly kind: 'here' }
  /** `to` is here, however often things moved on the way. */
  | Moved
  /** Taken away, perhaps from where it had moved to. */
  | Withdrawal
  /** Nothing, and the ledger does not say why. */
  | { readonly kind: 'dead' }
  /** It is said to have moved to where nothing is. */
  | { readonly kind: 'astray'; readonly to: string }
  /** It is said to have moved, and the moves lead round. */
  | { readonly kind: 'ring'; readonly to: string }
  /** It is said to have gone, and is here. */
  | { readonly kind: 'back'; readonly fate: Gone };

/** What answers at an address. */
export function answerOf(address: string, { ledger, here }: Standing): Answer {
  const record = ledger.get(address);
  const fate = record?.fate;
  if (here.has(address)) {
    const isBack = record && isGone(record.fate) && isOfOneText(record.kind);
    return isBack ? { kind: 'back', fate: record.fate } : { kind: 'here' };
  }
  if (fate?.kind === 'moved') return answerOfMove(address, fate, { ledger, here });
  return fate?.kind === 'withdrawn' ? fate : { kind: 'dead' };
}

function answerOfMove(address: string, { date, to }: Moved, { ledger, here }: Standing): Answer {
  const seen = new Set([address]);
  let end = to;
  for (;;) {
    if (here.has(end)) return { kind: 'moved', date, to: end };
    if (seen.has(end)) return { kind: 'ring', to };
    const fate = ledger.get(end)?.fate;
    if (fate?.kind === 'withdrawn') return fate;
    if (fate?.kind !== 'moved') return { kind: 'astray', to: end };
    seen.add(end);
    end = fate.to;
  }
}
