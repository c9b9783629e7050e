import {
  feedUrl,
  indicatorTableUrl,
  reportFiguresUrl,
  sharedTextUrl,
  twinUrl,
  withoutBase,
} from '#model/permalink.ts';
import { twinFormats } from '#model/twin-format.ts';
import { type AddressKindName, reportOfAddress } from './address-kind.ts';

/** What there is at an address and is promised along with it. */
export interface Companions {
  readonly pages: readonly string[];
  readonly files: readonly string[];
}

/** The pages and files that are promised with an address, its own among them. */
export function companionsOf(address: string, kind: AddressKindName): Companions {
  if (kind === 'source') return { pages: [], files: [address] };
  const { pages = [], files = [] } = others[kind]?.(address) ?? {};
  return { pages: [address, ...pages.map(withoutBase)], files: files.map(withoutBase) };
}

const others: Partial<Readonly<Record<AddressKindName, (address: string) => Partial<Companions>>>> =
  {
    report: (address) => {
      const id = reportOfAddress(address);
      return {
        pages: [reportFiguresUrl(id), sharedTextUrl(id)],
        files: twinFormats.map((format) => twinUrl(id, format)),
      };
    },
    topic: (address) => ({ files: [feedUrl(address)] }),
    indicator: (address) => ({ files: [indicatorTableUrl(nameIn(address))] }),
  };

/** What one of many has for a name: `/topics/fuyi/` names `fuyi`. */
function nameIn(address: string): string {
  return address.split('/')[2] ?? '';
}
