import { traditionalShare } from '#chinese/traditional.ts';
import type { Refusal, Suspect } from './refusal.ts';

/** Copies on other people's sites are damaged in ways that nobody sees. */
export function mirror({ near, body, url }: Suspect): Refusal | undefined {
  const official = url !== undefined && isOfficial(url);
  if (official) return undefined;
  if (url !== undefined) {
    const text = `网址 ${url.slice(0, 100)} 不是政府网站（.gov.cn），转载件不收。请找到原发网页。`;
    return { kind: 'mirror', text, line: 1 };
  }
  const text = body.map((line) => line.text).join('\n');
  const insertions = /[\u4e00-\u9fff]\((?:[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6})\)/iu.exec(text)?.[0];
  const encyclopedia = near.find(({ halfWidth }) =>
    /^(?:相关词条|相關詞條|熱門詞條|热门词条|词条标签|词条统计|百科)/u.test(halfWidth),
  );
  const why =
    insertions !== undefined
      ? `字后插有拼音“${insertions}”`
      : traditionalShare(text) > 0.04
        ? '正文是繁体字'
        : encyclopedia !== undefined
          ? '页面是百科词条'
          : undefined;
  if (why === undefined) return undefined;
  return {
    kind: 'mirror',
    text: `看来是转载件（${why}），没有政府网站的来源，不收。如确系政府网站，请用网址说明。`,
    line: encyclopedia?.line.number ?? body[0]?.line.number ?? 1,
  };
}

/** Whether an address is a Chinese government's. */
function isOfficial(url: string): boolean {
  const host = /^https?:\/\/([^/:?#]+)/u.exec(url)?.[1]?.toLowerCase() ?? '';
  return host === 'gov.cn' || host.endsWith('.gov.cn');
}
