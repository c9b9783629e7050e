import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageTextOf } from '#importer/read/page-text-of.ts';
import { withoutBlanks } from '#model/blanks.ts';
import { cases } from '#tests/helpers/cases.ts';
import { field, level, list, numbered, p, r, type WordParts, wordOf } from './docx.ts';

/**
 * A piece of a paragraph as XML, with the words that Word shows of it, and those that it has
 * besides and does not show in the line.
 */
interface Piece {
  readonly xml: string;
  readonly shown: string;
  readonly besides: readonly string[];
}

/** Words of a length that tells them apart: each stands once in a file. */
const words = fc
  .string({
    unit: fc.constantFrom(...'依法行政全面推进决策执法监督公开透明矛盾化解普法守法'),
    minLength: 1,
    maxLength: 8,
  })
  .chain((han) => fc.integer({ min: 100_000, max: 999_999 }).map((number) => `${han}${number}`));

const wraps: readonly ((inside: string) => string)[] = [
  (inside) => inside,
  (inside) => `<w:ins w:id="1">${inside}</w:ins>`,
  (inside) => `<w:moveTo w:id="1">${inside}</w:moveTo>`,
  (inside) => `<w:hyperlink w:anchor="x">${inside}</w:hyperlink>`,
  (inside) => `<w:smartTag>${inside}</w:smartTag>`,
  (inside) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`,
  (inside) => `<w:dir w:val="ltr">${inside}</w:dir>`,
  (inside) => `<w:customXml>${inside}</w:customXml>`,
  (inside) => `<w:fldSimple w:instr=" PAGE ">${inside}</w:fldSimple>`,
  (inside) => field(' REF x ', inside),
  (inside) => `<w:newer>${inside}</w:newer>`,
];

const seen = fc
  .tuple(words, fc.constantFrom(...wraps), fc.constantFrom(...wraps))
  .map(([text, one, other]): Piece => ({ xml: one(other(r(text))), shown: text, besides: [] }));

const formula = words.map(
  (text): Piece => ({
    xml: `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`,
    shown: text,
    besides: [],
  }),
);

/** What a file has besides its text, by how it has it. */
const asides: readonly ((text: string) => string)[] = [
  (text) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
  (text) => `<w:moveFrom w:id="1">${r(text)}</w:moveFrom>`,
  (text) => r(text, '<w:vanish/>'),
  (text) => `<w:r><w:ruby><w:rt>${r(text)}</w:rt><w:rubyBase/></w:ruby></w:r>`,
  (text) => `<w:r><w:drawing><a:t>${text}</a:t></w:drawing></w:r>`,
  (text) => field(` EQ ${text} `),
];

const aside = fc
  .tuple(words, fc.constantFrom(...asides))
  .map(([text, form]): Piece => ({ xml: form(text), shown: '', besides: [text] }));

const ends = fc.constantFrom(
  '<w:r><w:br/></w:r>',
  '<w:r><w:br w:type="page"/></w:r>',
  '<w:r><w:lastRenderedPageBreak/></w:r>',
  '<w:r><w:tab/></w:r>',
);
const end = ends.map((xml): Piece => ({ xml, shown: '', besides: [] }));

const pieces = fc
  .array(fc.oneof({ weight: 5, arbitrary: seen }, formula, aside, end), {
    minLength: 1,
    maxLength: 8,
  })
  .map(joined);

function joined(all: readonly Piece[]): Piece {
  return {
    xml: all.map(({ xml }) => xml).join(''),
    shown: all.map(({ shown }) => shown).join(''),
    besides: all.flatMap(({ besides }) => besides),
  };
}

const properties = fc.constantFrom('', '', numbered(1), numbered(1, 1), numbered(2), '<w:pPr/>');
const paragraph = fc
  .tuple(pieces, properties)
  .map(([inside, of]): Piece => ({ ...inside, xml: p(`<w:r/>${inside.xml}`, of) }));
const boxed = fc.tuple(pieces, words).map(
  ([inside, text]): Piece => ({
    ...inside,
    xml: p(
      `${inside.xml}<w:r><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></w:r>`,
    ),
    shown: inside.shown + text,
  }),
);
const table = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows): Piece => {
    const cell = ({ xml }: Piece) => `<w:tc>${xml}</w:tc>`;
    const xml = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
    return { ...joined(rows.flat()), xml: `<w:tbl>${xml}</w:tbl>` };
  });
const noted = fc.tuple(pieces, words).map(([inside, text]): Piece & { readonly note: string } => ({
  ...inside,
  xml: inside.xml,
  note: text,
}));

interface MadeFile {
  readonly parts: WordParts;
  readonly shown: string;
  readonly besides: readonly string[];
}

const file = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, boxed, table), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.array(noted, { maxLength: 3 }),
    words,
    words,
  )
  .map(([blocks, notes, header, footer]): MadeFile => {
    const body = joined(blocks);
    const referring = joined(notes);
    const references = notes
      .map(({ xml }, at) => p(`<w:r/>${xml}<w:r><w:footnoteReference w:id="${at}"/></w:r>`))
      .join('');
    const footnotes = notes
      .map(({ note }, at) => `<w:footnote w:id="${at}">${p(note)}</w:footnote>`)
      .join('');
    return {
      parts: {
        body: `${body.xml}${references}<w:sectPr><w:headerReference r:id="r-header"/><w:footerReference r:id="r-footer"/></w:sectPr>`,
        numbering:
          list(1, level('%1、', 'chineseCounting'), level('（%2）', 'chineseCounting')) +
          list(2, level('●', 'bullet')),
        footnotes,
        header: p(header),
        footer: p(footer),
      },
      shown: [header, body.shown, referring.shown, ...notes.map(({ note }) => note), footer].join(
        '',
      ),
      besides: [...body.besides, ...referring.besides],
    };
  });

test('of any Word file every character is in the text, in order, or on the sheet', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ parts, shown, besides }) => {
      const result = await pageTextOf({ name: 'a.docx', bytes: wordOf(parts) });
      if (!result.ok) throw new Error(JSON.stringify(result.messages));
      const { text, messages } = result.page;
      // Numbers of lists and signs of notes are counted, and stand in no file.
      const counted =
        /（?[一二三四五六七八九十]{1,4}[、）](?=[依法行政全面推进决策执监督公开透明矛盾化解普守])|[¹²³]/gu;
      expect(withoutBlanks(text).replace(counted, '')).toBe(withoutBlanks(shown));
      const sheet = messages.map((message) => message.text).join('\n');
      expect(besides.filter((words) => !sheet.includes(words))).toEqual([]);
      expect(messages.map(({ ruleId }) => ruleId)).not.toContain('docx-unread');
    }),
    { numRuns: cases(500) },
  );
});
