import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportedReport } from '#importer/draft/draft.ts';
import { importPage } from '#importer/import-page.ts';
import { type Region, regionOf } from '#model/region.ts';
import { cases } from '#tests/helpers/cases.ts';
import { charter, regions } from './import-basis.ts';

const body = [
  '一、主要做法',
  '（一）规范执法。开展法治政府建设督察3次。',
  '二、存在不足',
  '一是力量不足。',
].join('\n');

async function imported(text: string, url?: string): Promise<ImportedReport> {
  const result = await importPage({ name: 'page.txt', text }, { charter, regions, url });
  if (result.kind !== 'report') throw new Error(`${result.messages[0]?.text}\n${text}`);
  return result;
}

const townships = [...regions.byCode.values()]
  .map((periods) => periods.at(-1) as Region)
  .filter(({ level, name, validTo }) => {
    return level === 'township' && validTo === undefined && /(?:[镇乡]|街道)$/u.test(name);
  });

/** How a township may speak, without its county's name. */
const manners: readonly ((name: string, own: string) => string)[] = [
  (name) => `${name}2023年度法治政府建设情况报告\n2023年，${name}扎实推进各项工作。\n`,
  (name) => `2023年，${name}在县委、县政府的领导下，法治政府建设取得成效。\n`,
  (name, own) =>
    `县委、县政府：\n2023年，在上级的指导下，${name}党委、政府扎实工作，现将我${own}情况报告如下：\n`,
  (_, own) => `2023年，我${own}坚持依法行政，法治政府建设稳步推进，现报告如下：\n`,
  (name, own) =>
    `2023年度法治政府建设工作报告\n来源：${name}\n2023年，我${own}推进法治政府建设。\n`,
  (name) => `关于2023年度法治政府建设情况的报告\n现将${name}2023年有关情况报告如下：\n`,
];

/**
 * 以古镇 and 对坪镇 begin as what stands before a subject does; （白城市生态新区）官银号街道 names what it
 * does not lie in.
 */
const odd = townships
  .filter(({ name }) => /^[在为以对由]|\P{Script=Han}/u.test(name))
  .map(
    (township, at) => [township, manners[at % manners.length] as (typeof manners)[number]] as const,
  );

test(`${cases(1000)} townships on the sites of their counties are never filed as these`, async () => {
  const choice = fc.tuple(fc.constantFrom(...townships), fc.constantFrom(...manners));
  await fc.assert(
    fc.asyncProperty(choice, async ([{ name, code, parent = '' }, manner]) => {
      const own = /街道$|.$/u.exec(name)?.[0] ?? '';
      const host = regionOf(regions, parent)?.pinyin.split('-')[0];
      const text = `${manner(name, own)}${body}\n`;
      const { draft } = await imported(text, `http://www.${host}.gov.cn/zwgk/1.html`);
      expect([undefined, code]).toContain(draft.metadata.region);
    }),
    { numRuns: cases(1000), examples: odd.map((pair) => [pair]) },
  );
});

const shortNames = [...regions.byName.keys()].filter((name) => /^.{1,2}[县区市旗]$/u.test(name));
const words = `建设 推动 服务 示范 振兴 公开 现代 自然 治理 各部门和 党员干部 担任 历任 组织 统筹
  推广 打造 试点 发展 全面 创建 完善 文明 平安 营商 法律 基层 群众 提升 深化 改革`.split(/\s+/u);
const tails = ['', '域经济', '级清单', '委工作', '区联动', '直部门', '城改造', '内企业', '长负责'];

test.each(['（白城市生态新区）官银号街道', '(白城市生态新区)无此街道', '官银号街道'])(
  '%s is its own place or none, not that of its zone',
  async (name) => {
    const text = `${name}2023年度法治政府建设情况报告\n2023年，街道扎实推进各项工作。\n${body}\n`;
    const { draft } = await imported(text);
    expect(draft.metadata.region).toBe(name.includes('无此') ? undefined : '220802012');
  },
);

test(`${cases(2000)} everyday words before the names of places name no place`, async () => {
  const phrase = fc.tuple(
    fc.constantFrom(...words),
    fc.constantFrom(...shortNames),
    fc.constantFrom(...tails),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(phrase, async ([word, name, tail, isFirst]) => {
      const said = `${word}${name}${tail}`;
      const opening = isFirst
        ? `2023年，${said}成效明显，法治政府建设取得进展。`
        : `2023年，我县着力${said}，法治政府建设取得进展。`;
      const { draft } = await imported(`${opening}现将情况报告如下：\n${body}\n`);
      expect([said, draft.metadata.region]).toEqual([said, undefined]);
    }),
    { numRuns: cases(2000) },
  );
});
