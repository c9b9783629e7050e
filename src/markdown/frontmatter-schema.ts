import { z } from 'zod';
import { isAnchor } from '#model/anchor.ts';
import { isSourceFile } from '#model/content-name.ts';
import { isDay } from '#model/day.ts';
import { editorialStates, type PublicCorrection } from '#model/history.ts';
import { type Metadata, regularisations, zoneKinds } from '#model/metadata.ts';

const text = z.string().refine((value) => value.trim() !== '', '不能空着；原页没有就删去这一行。');

const wholeNumber = z.string().regex(/^\d+$/u, '这里要写整数。').transform(Number);

const day = z.string().refine(isDay, '日期写作 2020-02-28，且须真有这一天。');

const moment = z
  .string()
  .refine(
    (value) =>
      isDay(value.slice(0, 10)) &&
      /^(?:.{10}|.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00)$/u.test(value),
    '日期写作 2020-02-28，或带时刻写作 2020-03-25T09:06:00+08:00。',
  );

/** `[first, last, kind]` or `[first, last, kind, why]`, as in `[1, 2, chrome, 网站挂件]`. */
const zone = z
  .array(z.string(), '写作 [起始行, 末行, 种类]，或再加一条说明。')
  .refine(
    ({ length }) => length === 3 || length === 4,
    '写作 [起始行, 末行, 种类]，或再加一条说明。',
  )
  .pipe(z.tuple([wholeNumber, wholeNumber, z.enum(zoneKinds)]).rest(text))
  .refine(([first, last]) => first >= 1 && last >= first, '末行不能在起始行之前，行号从 1 数起。')
  .transform(([first, last, kind, why]) => ({
    first,
    last,
    kind,
    ...(why !== undefined && { why }),
  }));

/** `[day, state, who]` or `[day, state, who, why]`, as in `[2026-11-28, read, 张三]`. */
const step = z
  .array(z.string(), '写作 [日期, 状态, 谁]，或再加一条缘由。')
  .refine(({ length }) => length === 3 || length === 4, '写作 [日期, 状态, 谁]，或再加一条缘由。')
  .pipe(z.tuple([day, z.enum(editorialStates), text]).rest(text))
  .transform(([on, state, by, why]) => ({ on, state, by, ...(why !== undefined && { why }) }));

const anchor = z.string().refine(isAnchor, '这里要写地址，例如 s2-1。');

/** What an editor may write at the head of a report's file. An unknown key is an error. */
export const frontmatterSchema = z.strictObject({
  /** The title as printed, without line breaks. */
  title: text,
  titleBasis: z
    .enum(['printed', 'supplied'], '须为 printed（原页所印）或 supplied（编者所拟）。')
    .default('printed'),
  /** The year the report is about. */
  year: wholeNumber.refine((year) => year >= 2000 && year < 2100, '年份须为四位数。'),
  region: z.string().regex(/^\d{6}(?:\d{3})?$/u, '区划代码为六位，乡镇街道为九位。'),
  issuers: z.array(text).min(1, '至少要有一个发文机关。'),
  addressee: text.exactOptional(),
  publisher: text.exactOptional(),
  documentNumber: text.exactOptional(),
  indexNumber: text.exactOptional(),
  genre: text.exactOptional(),
  themeClass: text.exactOptional(),
  published: moment.exactOptional(),
  publishedBasis: z.literal('url', '只能写 url：日期取自网址。').exactOptional(),
  signed: day.exactOptional(),
  source: z.strictObject({
    file: z
      .string()
      .refine(isSourceFile, '写 content/sources 之下的 .txt 文件，只用字母、数字、汉字、- 和 _。'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u, '须为 64 位小写十六进制数。'),
    url: z
      .string()
      .refine(isWebAddress, '须为 http:// 或 https:// 开头的完整网址。')
      .exactOptional(),
    retrieved: day.exactOptional(),
    zones: z.array(zone).default([]),
  } satisfies FieldsOf<Metadata['source']>),
  regularised: z
    .array(z.enum(regularisations, `须为 ${regularisations.join('、')} 之一。`))
    .default([]),
  notes: z.array(text).default([]),
  aliases: z.record(anchor, anchor).default({}),
  history: z.array(step).default([]),
  corrected: z
    .array(
      z.strictObject({
        on: day,
        at: anchor.exactOptional(),
        was: text,
        now: text,
        why: text,
        asked: text.exactOptional(),
      } satisfies FieldsOf<PublicCorrection>),
    )
    .default([]),
} satisfies FieldsOf<Metadata>);

/** The schema has a field for each fact of the model, and no other; it does not compile otherwise. */
type FieldsOf<Facts> = Readonly<Record<keyof Facts, z.ZodType>>;

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) && URL.canParse(text);
}
