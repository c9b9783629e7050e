import type { VFile } from 'vfile';
import { z } from 'zod';
import type { YamlPath } from '#markdown/read-yaml.ts';
import { readYamlRecord, type YamlRecord } from '#markdown/read-yaml-record.ts';
import type { Charter } from '#model/charter.ts';
import { isDay } from '#model/day.ts';
import { issuerKinds } from '#model/issuer-kind.ts';
import { regionLevels } from '#model/region.ts';
import { type PartRole, partRoles } from '#model/statutory-part.ts';
import { complainOfSlow, type TableExpression } from './slow-expressions.ts';
import { entryId, expression, expressionWith, filledText, list } from './table-fields.ts';

const words = z.array(filledText).min(1);

/** `{次年}` is a number wherever the expression is used. */
const partExpression = expressionWith({ '{次年}': '2024' });

const sentence = filledText.regex(/。$/u, '应以句号结尾。');

const dueDay = {
  day: filledText.refine(
    (day) => isDay(`2023-${day}`),
    '写作 04-01 这样的月和日，且须真有这一天。',
  ),
  levels: z.array(z.enum(regionLevels)).min(1).exactOptional(),
  issuers: z.array(z.enum(issuerKinds)).min(1).exactOptional(),
};

function withBlanks(...blanks: readonly string[]) {
  return filledText.superRefine((text, context) => {
    const lacking = blanks.filter((blank) => !text.includes(blank));
    if (lacking.length === 0) return;
    context.addIssue({ code: 'custom', message: `里面要有 ${lacking.join('、')}。` });
  });
}

const part = z.strictObject({
  id: entryId,
  label: filledText,
  role: z.enum(partRoles).exactOptional(),
  names: list,
  heading: filledText.exactOptional(),
  titles: partExpression,
  opening: partExpression.exactOptional(),
  alone: z
    .enum(['true', 'false'])
    .default('false')
    .transform((written) => written === 'true'),
});

const outline = z.strictObject({
  id: entryId,
  title: filledText,
  label: filledText,
  chapters: z
    .array(filledText.regex(/^[一二三四五六七八九十]、/u, '以 一、二、 这样的序号开头。'))
    .default([]),
  rest: filledText,
});

const refusal = z
  .strictObject({
    as: z.enum(['information-report', 'other-report']),
    name: filledText,
    title: expression.exactOptional(),
    text: expression.exactOptional(),
  })
  .refine(({ title, text }) => title ?? text, 'title 和 text 至少写一项。');

const charter = z.strictObject({
  name: filledText,
  mistakes: filledText.exactOptional(),
  kind: z.strictObject({
    name: filledText,
    subject: filledText,
    title: filledText,
    english: filledText.regex(/^[\x20-\x7e]+$/u, '这一项用英文。'),
  }),
  rule: z.strictObject({
    law: filledText.regex(/^[^《》]+$/u, '不加书名号。'),
    issuer: filledText,
    article: filledText,
    since: filledText.regex(/^20\d\d$/u, '应为四位年份，如 2019。').transform(Number),
    whom: sentence,
    asks: sentence,
    days: sentence,
    duty: withBlanks('{机关}', '{年}', '{公布}'),
    publication: z.array(z.strictObject(dueDay)).min(1),
    reporting: z.array(z.strictObject({ ...dueDay, says: withBlanks('{日}') })).default([]),
  }),
  parts: z.array(part).min(1),
  outlines: z.array(outline).default([]),
  pages: z.strictObject({
    subject: expression,
    begins: expression,
    matter: expression,
    field: expression,
    columns: expression,
    doubtful: expression.exactOptional(),
  }),
  refusals: z.array(refusal).default([]),
  examples: z.strictObject({
    searches: words,
    topics: filledText,
    words: z.strictObject({ label: filledText, list: words }),
    groups: z.array(z.strictObject({ group: filledText, list: words })).min(1),
    quotations: filledText,
  }),
  measured: z
    .strictObject({
      statements: z
        .array(
          z.strictObject({
            what: filledText,
            on: filledText,
            precision: filledText,
            recall: filledText,
          }),
        )
        .min(1),
      note: sentence,
    })
    .exactOptional(),
});

/** Reads `archive.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseCharter(file: VFile): Charter | undefined {
  const read = readYamlRecord(file, { schema: charter, ruleId: 'table' });
  if (read === undefined) return undefined;
  const faults = [...faultsOfAddress(read.data), ...faultsOfIds(read.data)];
  const complain = complaintsOf(file, read);
  for (const { path, reason, hint } of faults) complain(path, reason, hint);
  const isSlow = complainOfSlow({ complain }, expressionsOf(read.data));
  return faults.length > 0 || isSlow ? undefined : read.data;
}

interface CharterFault {
  readonly path: YamlPath;
  readonly reason: string;
  readonly hint?: string;
}

function complaintsOf(file: VFile, { pointOf }: YamlRecord<Charter>) {
  return (path: YamlPath, reason: string, hint?: string): void => {
    const name = path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
    const place = pointOf(path);
    const message = file.message(`${name}：${reason}`, {
      place,
      ruleId: 'table',
      source: 'nianbao',
    });
    message.fatal = true;
    message.note = hint;
  };
}

/** Addresses are made of ids, and what is made of a role is made of one part. */
function faultsOfIds({ parts, outlines }: Charter): readonly CharterFault[] {
  const roles = parts.map(({ role }) => role);
  const twice = <T>(all: readonly T[], one: T | undefined, at: number) =>
    one !== undefined && all.indexOf(one) < at;
  return [
    ...parts.flatMap(({ id, role }, at) => [
      ...(twice(
        parts.map((each) => each.id),
        id,
        at,
      )
        ? [{ path: ['parts', at, 'id'], reason: `${id} 写了两次。`, hint: '只留一个。' }]
        : []),
      ...(twice<PartRole | undefined>(roles, role, at)
        ? [{ path: ['parts', at, 'role'], reason: `${role} 只能有一项。`, hint: '删去一个。' }]
        : []),
    ]),
    ...outlines.flatMap(({ id }, at) =>
      twice(
        outlines.map((each) => each.id),
        id,
        at,
      )
        ? [{ path: ['outlines', at, 'id'], reason: `${id} 写了两次。`, hint: '只留一个。' }]
        : [],
    ),
  ];
}

function expressionsOf({ parts, pages, refusals }: Charter): readonly TableExpression[] {
  const found = [
    ...Object.entries(pages).map(([key, source]) => ({ path: ['pages', key], source })),
    ...parts.flatMap(({ titles, opening }, at) => [
      { path: ['parts', at, 'titles'], source: titles },
      { path: ['parts', at, 'opening'], source: opening },
    ]),
    ...refusals.flatMap(({ title, text }, at) => [
      { path: ['refusals', at, 'title'], source: title },
      { path: ['refusals', at, 'text'], source: text },
    ]),
  ];
  return found.flatMap(({ path, source }) =>
    source === undefined ? [] : [{ path, source: source.replaceAll('{次年}', '2024') }],
  );
}

const form =
  '写作 mailto:名字@域名，或者新建议题的网址，如 https://github.com/example/nianbao/issues/new。';

/** What is wrong with the address that mistakes are told to. */
function faultsOfAddress({ mistakes: address }: Charter): readonly CharterFault[] {
  const path = ['mistakes'];
  if (address === undefined || /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(address)) return [];
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u.test(address)) {
    return [{ path, reason: '邮箱前面没有 mailto:。', hint: `写作 mailto:${address}。` }];
  }
  const isPage = /^https:\/\/[!-~]+$/u.test(address) && URL.canParse(address);
  if (!isPage) return [{ path, reason: '不是邮箱，也不是 https:// 开头的网址。', hint: form }];
  return address.includes('#')
    ? [{ path, reason: '网址里有 #，它后面的接不到网址上。', hint: '删去 # 和后面的字。' }]
    : [];
}
