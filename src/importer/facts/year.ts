import { bare } from '#chinese/half-width.ts';
import { simplified } from '#chinese/traditional.ts';
import type { FactSources } from './fact-sources.ts';
import type { Found } from './findings.ts';
import { type Grounds, type Guess, given } from './guess.ts';

/** The year that a report is about, or `undefined` when nothing tells. */
export function yearOf(
  { options, parts, printed, headings, paragraphs: [opening = ''] }: FactSources,
  { title, published }: Found<'title' | 'published'>,
): Guess | undefined {
  if (options.year !== undefined) return given('year', `${options.year}`);
  const pageTitles = parts.pageTitles.map(({ text }) => text);
  return (
    inTexts([title ?? ''], { basis: 'title', confidence: 0.99, why: '标题写明' }) ??
    inTexts(pageTitles, { basis: 'title', confidence: 0.95, why: '页面标题写明' }) ??
    fromOpening(opening) ??
    fromHeadings(headings) ??
    inTexts([opening], { basis: 'text', confidence: 0.75, why: '正文第一段提到' }) ??
    fromDate(printed.signed?.date, '落款日期') ??
    fromDate(published?.value, '发布日期') ??
    inBookMarks(opening)
  );
}

function inTexts(texts: readonly string[], grounds: Grounds): Guess | undefined {
  for (const text of texts) {
    const year = yearsIn(text)[0];
    if (year !== undefined) return { field: 'year', value: `${year}`, ...grounds };
  }
  return undefined;
}

/** 2024年，…, 2025坚持以…, 2021年来…: the first sentence begins with its year. */
function fromOpening(opening: string): Guess | undefined {
  const text = bare(withoutCitations(opening));
  const year = /^(?:\D{0,20}[,，])?(20[0-4]\d)(?:年|(?=[\p{Script=Han}]))/u.exec(text)?.[1];
  if (year === undefined) return undefined;
  return { field: 'year', value: year, basis: 'text', confidence: 0.95, why: '正文开头写明' };
}

/** 2021年主要工作 is about 2021; 2022年工作安排 is about the next year. */
function fromHeadings(headings: readonly string[]): Guess | undefined {
  const plan = /计划|安排|打算|思路|下一步|展望|设想/u;
  const about = headings.filter((heading) => !plan.test(simplified(heading)));
  const found = inTexts(about, { basis: 'heading', confidence: 0.95, why: '正文标题写明' });
  if (found !== undefined) return found;
  const [next] = headings.filter((heading) => plan.test(heading)).flatMap(yearsIn);
  if (next === undefined) return undefined;
  const why = '正文标题写明下一年度的安排';
  return { field: 'year', value: `${next - 1}`, basis: 'heading', confidence: 0.85, why };
}

/** Reports come out in the first months of the next year; in December they are about the same year. */
function fromDate(date: string | undefined, name: string): Guess | undefined {
  if (date === undefined) return undefined;
  const year = Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) >= 11 ? 0 : 1);
  return {
    field: 'year',
    value: `${year}`,
    basis: 'text',
    confidence: 0.6,
    why: `正文没有写年份，按${name}推算`,
  };
}

/** The last thing to hold on to: a plan's first year, 《…纲要（2023—2027年）》. */
function inBookMarks(opening: string): Guess | undefined {
  const [year] = years(bare(opening).replace(/〔\d{4}〕/gu, ''));
  if (year === undefined) return undefined;
  const why = '只在所引文件名中有年份，须核对';
  return { field: 'year', value: `${year}`, basis: 'text', confidence: 0.3, why };
}

function yearsIn(text: string): readonly number[] {
  return years(bare(withoutCitations(text)));
}

function years(text: string): readonly number[] {
  const arabic = [...text.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/gu)].map(([, year]) => Number(year));
  const chinese = [...text.matchAll(/二([〇○零0O])([一二三四五六七八九〇○零]{2})年/gu)].map(
    ([, , last = '']) =>
      2000 +
      Number(
        [...last]
          .map((digit) =>
            '〇一二三四五六七八九'.indexOf(digit === '○' || digit === '零' ? '〇' : digit),
          )
          .join(''),
      ),
  );
  return [...arabic, ...chinese];
}

/** Years in the names of cited documents and in document numbers say nothing of the report's. */
function withoutCitations(text: string): string {
  return text
    .replace(/^[^《》]{0,12}〔\d{4}〕\d{0,5}号?/u, '')
    .replace(/《([^《》]{0,80})》/gu, (whole, inner: string) =>
      /报告$/u.test(inner) ? inner : whole.replace(/\d/gu, ''),
    )
    .replace(/[〔[［]\d{4}[〕\]］]/gu, '');
}
