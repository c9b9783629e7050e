import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate } from '#search/client/inflate.ts';
import { sampleLines } from './sample-documents.ts';

const text = Buffer.from(sampleLines.flat().join('\n'));

describe('inflate gives back what was deflated', () => {
  test.each([
    { name: 'nothing', bytes: Buffer.alloc(0), options: {} },
    { name: 'one byte', bytes: Buffer.from('a'), options: {} },
    { name: 'a long run', bytes: Buffer.alloc(70_000, 7), options: { level: 9 } },
    { name: 'the five reports', bytes: text, options: { level: 9 } },
    { name: 'the five reports, stored', bytes: text, options: { level: 0 } },
    {
      name: 'the five reports in the fixed code',
      bytes: text,
      options: { strategy: constants.Z_FIXED },
    },
  ])('$name', ({ bytes, options }) => {
    expect(Buffer.from(inflate(deflateRawSync(bytes, options))).equals(bytes)).toBe(true);
  });

  test('whatever it is, at every level', () => {
    const repetitive = fc
      .array(fc.constantFrom('法治', '政府', 'a', '\u0000'), { maxLength: 400 })
      .map((parts) => Buffer.from(parts.join('')));
    const random = fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.oneof(repetitive, random), fc.integer({ min: 0, max: 9 }), (bytes, level) => {
        expect(Buffer.from(inflate(deflateRawSync(bytes, { level }))).equals(bytes)).toBe(true);
      }),
    );
  });
});
