/**
 * Writes `content/schema/frontmatter.json`: the schema of a report's frontmatter as JSON Schema, for
 * editors. Run it after a change of `src/markdown/frontmatter-schema.ts`; a test says when.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { frontmatterSchema } from '#markdown/frontmatter-schema.ts';

/** Path of the schema, below the root of the project. */
export const schemaPath = 'content/schema/frontmatter.json';

/** Draft 7, the newest that editors' YAML support understands whole. */
export function frontmatterJsonSchema(): string {
  const schema = z.toJSONSchema(frontmatterSchema, { io: 'input', target: 'draft-7' });
  const whole = { title: '年报文库报告的篇首信息', ...completed(schema, '') };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * A schema, and those of its keys and items, with the words and the forms for its place. Every
 * scalar is read as the text it is written as, so a bare number is as good as a quoted one.
 */
function completed(schema: Schema, key: string): object {
  const { type, properties, items } = schema;
  const isText = type === 'string' && !('enum' in schema) && !('const' in schema);
  const description = descriptions[key];
  const below = Object.entries(properties ?? {}).map(([name, value]) => [
    name,
    typeof value === 'object' ? completed(value, key === '' ? name : `${key}.${name}`) : value,
  ]);
  return {
    ...schema,
    ...(isText && { type: ['string', 'number'] }),
    ...(description !== undefined && { description }),
    ...forms[key],
    ...(properties && { properties: Object.fromEntries(below) }),
    ...(items && { items: completedItems(items, `${key}[]`) }),
  };
}

function completedItems(items: NonNullable<Schema['items']>, key: string): unknown {
  if (Array.isArray(items)) {
    return items.map((item) => (typeof item === 'object' ? completed(item, key) : item));
  }
  return typeof items === 'object' ? completed(items, key) : items;
}

/** Shown beside a key in an editor. */
const descriptions: Readonly<Record<string, string>> = {
  title: '标题，照原页所印，写在一行里。',
  titleBasis: 'supplied：原页未印标题，标题是编者所拟。',
  year: '报告所述的年度，不是发布的年份。',
  region: '区划代码，六位或九位，加引号。',
  issuers: '发文机关，照其自称，一个一行。',
  addressee: '主送机关，照称谓所印。',
  publisher: '原页所印的来源或发布者。',
  documentNumber: '文号，如 昭府办函〔2019〕42号。',
  indexNumber: '索引号。',
  genre: '体裁分类。',
  themeClass: '主题分类。',
  published: '发布日期，如 2020-03-25 或 2020-03-25T09:06:00+08:00。',
  publishedBasis: 'url：日期原页未印，取自网址。',
  signed: '成文日期，如 2020-02-28。',
  source: '抓取件，报告据以整理的原页。',
  'source.file': 'content/sources/ 之下的路径。',
  'source.sha256': '抓取件字节的校验值。',
  'source.url': '原页的网址。',
  'source.retrieved': '抓取的日期，如 2024-06-01。',
  'source.zones': '抓取件里不是正文的行：[起始行, 末行, 种类, 说明]。',
  regularised: '全篇统一改过的：punctuation-width 指标点恢复全角。',
  notes: '编者要读者知道的事，一条一行。',
  aliases: '曾经公布的地址现在何处，如 s2: s3。',
};

/** What the schema checks in code, as far as JSON Schema can say it. */
const forms: Readonly<Record<string, object>> = {
  signed: { format: 'date' },
  published: {
    pattern: String.raw`^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\+08:00)?$`,
  },
  'source.retrieved': { format: 'date' },
  'source.zones[]': { maxItems: 4 },
};

if (import.meta.main) {
  writeFileSync(join(import.meta.dirname, '..', schemaPath), frontmatterJsonSchema());
}
