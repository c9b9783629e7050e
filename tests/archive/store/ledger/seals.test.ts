import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSealed, sealOf } from '#archive/store/ledger/seals.ts';

const line = fc.stringMatching(/^[a-z0-9\t/]{1,12}$/u);
const lines = fc.array(line, { minLength: 1, maxLength: 30 });
const textOf = (all: readonly string[]) => all.map((one) => `${one}\n`).join('');

test('a ledger that was only added to is under its seal', () => {
  fc.assert(
    fc.property(lines, fc.array(line), (sealed, added) => {
      const seal = sealOf(textOf(sealed));
      expect(isSealed(textOf([...sealed, ...added]), seal)).toBe(true);
      expect(isSealed(textOf([...sealed, ...added]).replaceAll('\n', '\r\n'), seal)).toBe(true);
    }),
  );
});

test('a ledger that has lost lines is not', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.integer({ min: 1, max: 30 }), (sealed, at, count) => {
      const from = at % sealed.length;
      const left = sealed.toSpliced(from, count);
      // Of lines that are all the same it does not matter which is lost.
      fc.pre(textOf(left.slice(0, sealed.length)) !== textOf(sealed));
      expect(isSealed(textOf(left), sealOf(textOf(sealed)))).toBe(false);
    }),
  );
});

test('a ledger in which a character was altered is not', () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.constantFrom('x', '\t', '\n', '曲'), (sealed, at, other) => {
      const text = textOf(sealed);
      const place = at % (text.length - 1);
      const altered = text.slice(0, place) + other + text.slice(place + 1);
      fc.pre(altered !== text);
      expect(isSealed(altered, sealOf(text))).toBe(false);
    }),
  );
});
