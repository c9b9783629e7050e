import { traditionalShare } from '#chinese/traditional.ts';
import type { JudgedParagraph } from '#importer/cut/judge.ts';
import type { Refusal, Suspect } from './refusal.ts';

/** Copies on other people's sites are damaged in ways that nobody sees. */
export function mirror(suspect: Suspect): Refusal | undefined {
  const { body, url } = suspect;
  if (url !== undefined) {
    if (isOfficial(url)) return undefined;
    const text = `网址 ${url.slice(0, 100)} 不是政府网站（.gov.cn），转载件不收。请找到原发网页。`;
    return { kind: 'mirror', text, line: 1 };
  }
  const found = traceOfCopying(suspect);
  if (found === undefined) return undefined;
  return {
    kind: 'mirror',
    text: `看来是转载件（${found.why}），没有政府网站的来源，不收。如确系政府网站，请用网址说明。`,
    line: (found.at ?? body[0])?.line.number ?? 1,
  };
}

/** What betrays a copy, and the line of it. */
function traceOfCopying({
  near,
  body,
}: Suspect): { readonly why: string; readonly at: JudgedParagraph | undefined } | undefined {
  const text = body.map((line) => line.text).join('\n');
  const pinyin = /[\u4e00-\u9fff]\((?:[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6})\)/iu.exec(text)?.[0];
  const at = near.find(({ halfWidth }) =>
    /^(?:相关词条|相關詞條|熱門詞條|热门词条|词条标签|词条统计|百科)/u.test(halfWidth),
  );
  if (pinyin !== undefined) return { why: `字后插有拼音“${pinyin}”`, at };
  if (traditionalShare(text) > 0.04) return { why: '正文是繁体字', at };
  return at && { why: '页面是百科词条', at };
}

/** Whether an address is a Chinese government's. */
function isOfficial(url: string): boolean {
  const host = /^https?:\/\/([^/:?#]+)/u.exec(url)?.[1]?.toLowerCase() ?? '';
  return host === 'gov.cn' || host.endsWith('.gov.cn');
}
