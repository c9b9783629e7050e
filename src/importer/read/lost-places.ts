import { filled } from '#model/filled.ts';
import { messageAt } from './message.ts';
import { codePointsIn, linesOfText, type PageText } from './page-text.ts';

/** What stands in a decoded text where bytes are no character. */
export const lostCharacter = '\uFFFD';

/** How many Chinese characters a text must have for each place of it that is lost. */
const soundPerLost = 20;

/** Whether a text is damaged in few places, so that it is worth reading. */
export function isMostlySound(text: string): boolean {
  const lost = text.match(/\uFFFD+/gu)?.length ?? 0;
  const sound = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return sound >= lost * soundPerLost;
}

/** The page without the signs of lost characters, and where they stood. */
export function withLostPlaces(page: PageText): PageText {
  if (!page.text.includes(lostCharacter)) return page;
  let removed = 0;
  const lost = [...page.text.matchAll(/\uFFFD+/gu)].map(({ 0: signs, index }) => {
    const offset = codePointsIn(page.text.slice(0, index)) - removed;
    removed += signs.length;
    return offset;
  });
  const text = page.text.replaceAll(lostCharacter, '');
  const lines = linesOfText(text).map((line, at) => {
    const { trail = '', apart, isCut } = page.lines[at] ?? {};
    return filled({ ...line, trail, apart, isCut });
  });
  return { ...page, text, lines, lost };
}

/** Says of the damage that none of it is in the page's text. */
export function withDamageSaid(page: PageText, source: string): PageText {
  const inside = page.lost?.length ?? 0;
  const places = [...source.matchAll(/\uFFFD+/gu)];
  const [first] = places;
  if (first === undefined || places.length <= inside) return page;
  const line = source.slice(0, first.index).split('\n').length;
  const text = `文件有 ${places.length - inside} 处字节读不出来（第一处在文件第 ${line} 行），不在页面显示的文字里，没有影响。`;
  return {
    ...page,
    messages: [...page.messages, messageAt('lost-byte-outside', text, { severity: 'info' })],
  };
}
