import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffTexts, type TextChange } from '#archive/diff-texts.ts';

describe('diffTexts', () => {
  test.each([
    { what: 'nothing', before: '一样', after: '一样', expected: '一样' },
    {
      what: 'a number as a whole',
      before: '受理19件',
      after: '受理26件',
      expected: '受理[-19-]{+26+}件',
    },
    {
      what: 'a decimal as a whole',
      before: '占9.5%',
      after: '占9.7%',
      expected: '占[-9.5-]{+9.7+}%',
    },
    {
      what: 'a word put in',
      before: '加强监督',
      after: '加强执法监督',
      expected: '加强{+执法+}监督',
    },
    {
      what: 'a word left out',
      before: '加强执法监督',
      after: '加强监督',
      expected: '加强[-执法-]监督',
    },
    { what: 'everything', before: '甲', after: '乙', expected: '[-甲-]{+乙+}' },
    { what: 'a text where there was none', before: '', after: '乙', expected: '{+乙+}' },
  ])('shows $what', ({ before, after, expected }) => {
    expect(drawn(diffTexts(before, after))).toBe(expected);
  });

  test('leaves out and puts in whole what is too long to be compared', () => {
    const [before, after] = [`甲${'乙丙'.repeat(9000)}`, `${'乙丙'.repeat(9000)}丁`];
    expect(diffTexts(`前${before}后`, `前${after}后`)).toEqual([
      { kind: 'same', text: '前' },
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
      { kind: 'same', text: '后' },
    ]);
  });

  test('gives both texts back, and no two neighbours of one kind', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙19.、') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffTexts(before, after);
        const side = (kind: string) =>
          changes.filter((one) => one.kind === 'same' || one.kind === kind);
        expect(
          side('removed')
            .map((one) => one.text)
            .join(''),
        ).toBe(before);
        expect(
          side('added')
            .map((one) => one.text)
            .join(''),
        ).toBe(after);
        for (const [at, { kind, text: words }] of changes.entries()) {
          expect(words).not.toBe('');
          expect(kind).not.toBe(changes[at + 1]?.kind);
        }
      }),
    );
  });
});

function drawn(changes: readonly TextChange[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return changes.map(({ kind, text }) => marks[kind].join(text)).join('');
}
