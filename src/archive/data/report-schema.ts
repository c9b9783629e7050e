import { z } from 'zod';
import type { PackedFile } from '#archive/downloads/tar-entry.ts';
import { anchorPattern } from '#model/anchor.ts';
import { bounds } from '#model/bound.ts';
import type { Charter } from '#model/charter.ts';
import { editorialStates } from '#model/history.ts';
import { regularisations, zoneKinds } from '#model/metadata.ts';
import { reportSchemaUrl, withoutBase } from '#model/permalink.ts';
import { regionLevels } from '#model/region.ts';
import { paragraphRoles, sectionKinds } from '#model/report.ts';
import type { ReportJson } from './report-json.ts';

const text = z.string();
const count = z.int().min(0);
const day = text.regex(/^\d{4}-\d{2}-\d{2}$/u);
const anchor = text.regex(anchorPattern).describe('Its permanent address in the report: s2-1-p2.');

const start = count.describe('Code points of the reading text before it.');
const end = count.describe('Code points of the reading text up to its end.');
const span = { start, end };
const note = text.exactOptional();

const annotation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cite'), ...span, work: text.describe('Id of what is cited.') }),
  z.strictObject({
    kind: z.literal('figure'),
    ...span,
    of: text.describe('Id of the indicator that the number measures.'),
    scope: text.exactOptional().describe('Whom it covers, where not the whole place.'),
    period: text.exactOptional().describe('The span of time, where not the year of the report.'),
    bound: z.enum(bounds).exactOptional().describe('Where the true number lies, seen from this.'),
  }),
  z.strictObject({ kind: z.literal('sic'), ...span, note }).describe('Printed so; looks wrong.'),
  z
    .strictObject({ kind: z.literal('corr'), ...span, sic: text, note })
    .describe('A corrected reading; sic is what is printed.'),
  z
    .strictObject({ kind: z.literal('supplied'), ...span, note })
    .describe('Absent in the capture, supplied by the editor.'),
  z
    .strictObject({ kind: z.literal('gap'), ...span, reason: text })
    .describe('Something is lost here.'),
]);

const line = {
  text: text.describe('The reading text: corrections made, supplied text included.'),
  printed: text.exactOptional().describe('What is printed, where the reading text is not that.'),
  annotations: z.array(annotation).describe('By start, outer before inner; they never cross.'),
};

const item = z.strictObject({
  anchor,
  marker: text.describe('一是'),
  number: count,
  ...span,
  leadEnd: count.describe('Code points up to the end of its first sentence, without the stop.'),
});

const section = z.strictObject({
  anchor,
  kind: z.enum(sectionKinds),
  level: z.int().min(1).describe('1: beside the whole; 2: 一、; 3: (一); 4: 1.; 5: (1).'),
  suppliedTitle: text.exactOptional().describe('Made by the editor where none is printed.'),
  part: text.exactOptional().describe('The statutory part that it belongs to.'),
  topics: z.array(text).describe('Ids of the topics that it or a point in it certainly treats.'),
  heading: z
    .strictObject({
      marker: text.describe('一、 or (一), as in the line; empty where the number is lost.'),
      number: count.exactOptional(),
      line: z.strictObject(line),
      runIn: z.boolean().describe('Its text follows on the same printed line.'),
    })
    .exactOptional(),
  paragraphs: z
    .array(z.strictObject({ anchor, role: z.enum(paragraphRoles), ...line, items: z.array(item) }))
    .describe('Its own text, up to the next heading.'),
});

const metadata = z
  .strictObject({
    title: text,
    titleBasis: z.enum(['printed', 'supplied']),
    year: z.int().describe('The year the report is about, not the year it came out.'),
    region: text.regex(/^\d{6}(?:\d{3})?$/u).describe('GB/T 2260 or, of a township, GB/T 10114.'),
    issuers: z.array(text).describe('As they write themselves.'),
    addressee: text.exactOptional(),
    publisher: text.exactOptional(),
    documentNumber: text.exactOptional().describe('文号'),
    indexNumber: text.exactOptional().describe('索引号'),
    genre: text.exactOptional().describe('体裁分类'),
    themeClass: text.exactOptional().describe('主题分类'),
    published: text
      .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\+08:00)?$/u)
      .exactOptional()
      .describe('When it was put on the official site.'),
    publishedBasis: z.literal('url').exactOptional().describe('Not printed; in the address.'),
    signed: day.exactOptional().describe('The date under the signature.'),
    source: z.strictObject({
      file: text,
      sha256: text.regex(/^[\da-f]{64}$/u),
      url: text.exactOptional(),
      retrieved: day.exactOptional(),
      zones: z
        .array(
          z.strictObject({
            first: z.int().min(1),
            last: z.int().min(1),
            kind: z.enum(zoneKinds),
            why: text.exactOptional(),
          }),
        )
        .describe('Lines of the capture that are not the body, from 1, both ends included.'),
    }),
    regularised: z.array(z.enum(regularisations)),
    notes: z.array(text).describe('What the editor wants readers to know.'),
    aliases: z.record(text, text).describe('Anchors it once had, and where their text is now.'),
    history: z.array(
      z.strictObject({
        on: day,
        state: z.enum(editorialStates),
        by: text,
        why: text.exactOptional(),
      }),
    ),
    corrected: z
      .array(
        z.strictObject({
          on: day,
          at: anchor.exactOptional(),
          was: text,
          now: text,
          why: text,
          asked: text.exactOptional(),
        }),
      )
      .describe('What was put right since it was published.'),
  })
  .describe('A fact that the page does not print and nobody found is absent.');

function schemaOf({ name, parts }: Pick<Charter, 'name' | 'parts'>): z.ZodType<ReportJson> {
  const part = z
    .enum(parts.map(({ id }) => id))
    .exactOptional()
    .describe('The statutory part that it belongs to.');
  return z
    .strictObject({
      $schema: text,
      version: z.literal(1),
      offsets: z.literal('code-points').describe('Unit of start, end and leadEnd. Not UTF-16.'),
      id: text.describe(
        'Place and year, and of a second body there its suffix: 440205/2023-sifaju.',
      ),
      place: text.describe('In full, as it was called in that year.'),
      level: z.enum(regionLevels),
      metadata,
      sections: z
        .array(section.safeExtend({ part }))
        .describe('In the order of the text; headings flat, with levels.'),
    })
    .describe(`One yearly report of ${name}. Programs may rely on every field of this version.`);
}

/** What describes a report's JSON to programs: a JSON Schema (draft 2020-12). */
export function reportSchemaFileOf(charter: Pick<Charter, 'name' | 'parts'>): PackedFile {
  return {
    path: withoutBase(reportSchemaUrl()).slice(1),
    bytes: Buffer.from(`${JSON.stringify(z.toJSONSchema(schemaOf(charter)), undefined, 1)}\n`),
  };
}
