import { type Answer, answerOf } from './address-answer.ts';
import { type AddressKindName, addressKindOf } from './address-kind.ts';
import { companionsOf } from './companions.ts';
import type { Promises } from './judge-ledgers.ts';

/** What the site has at a published address and at those that come along with it. */
export interface AnsweredAddress {
  readonly address: string;
  readonly kind: AddressKindName;
  readonly answer: Extract<Answer, { readonly kind: 'here' | 'moved' | 'withdrawn' }>;
  /** Where there are pages: of what is there, or of where it has gone. */
  readonly pages: readonly string[];
  /** Where there are files; `from` is the same, or where the file has moved to. */
  readonly files: readonly { readonly at: string; readonly from: string }[];
}

/** What the site has at each published address. In a sound archive there is none without. */
export function answeredAddresses({ ledgers, here }: Promises): readonly AnsweredAddress[] {
  const ledger = ledgers.addresses;
  return [...ledger.values()].flatMap(({ address, kind }) => {
    const answer = answerOf(address, { ledger, here });
    if (answer.kind !== 'here' && answer.kind !== 'moved' && answer.kind !== 'withdrawn') return [];
    const { pages, files } = companionsOf(address, kind);
    const origin = originOf(address, kind, answer);
    const origins = origin === undefined ? [] : companionsOf(origin, kind).files;
    return [
      {
        address,
        kind,
        answer,
        pages,
        files: origins.flatMap((from, position) => {
          const at = files[position];
          return at === undefined ? [] : [{ at, from }];
        }),
      },
    ];
  });
}

/** The address whose files are to be had at an address, if any. */
function originOf(
  address: string,
  kind: AddressKindName,
  answer: AnsweredAddress['answer'],
): string | undefined {
  if (answer.kind === 'here') return address;
  return answer.kind === 'moved' && addressKindOf(answer.to) === kind ? answer.to : undefined;
}
