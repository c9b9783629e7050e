import { expect, test } from 'vitest';
import type { AddressLedger } from '#archive/store/ledger/address-ledger.ts';
import { presentAddressesOf } from '#archive/store/ledger/present-addresses.ts';
import { readTables } from '#archive/store/read-tables.ts';

const { regions } = readTables('.');

test.each([
  {
    name: 'with a definition is promised',
    definition: '一年内收到的申请。',
    published: false,
    isHere: true,
  },
  { name: 'without one is not', published: false, isHere: false },
  { name: 'without one that was published answers', published: true, isHere: true },
])('an indicator $name', ({ definition, published, isHere }) => {
  const address = '/figures/made.up/';
  const record = { address, kind: 'indicator', line: 1, fate: { kind: 'published' } } as const;
  const ledger: AddressLedger = new Map(published ? [[address, record]] : []);
  const indicator = { id: 'made.up', ...(definition !== undefined && { definition }) };
  const present = {
    charter: { parts: [] },
    reports: [],
    regions,
    topics: [],
    terms: [],
    works: [],
    indicators: [indicator],
  };
  expect(presentAddressesOf(present, ledger).has(address)).toBe(isHere);
});
