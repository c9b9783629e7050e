import { bare } from '#chinese/half-width.ts';
import type { Block, ParagraphBlock } from '#markdown/block.ts';

/** The untitled parts that stand below the last numbered section, and what they are about. */
const themes = [
  {
    title: '存在的问题',
    heading: /问题|不足|短板|困难|差距/u,
    paragraph:
      /(?:但|但是|同时|虽然|尽管|看到|对照|当前|也).{0,60}(?:存在|仍有|还有|问题|不足|短板|差距)|^(?:存在的|主要)?(?:问题|不足)/u,
  },
  {
    title: '下一步工作',
    heading: /下一步|下步|打算|计划|安排|思路|展望|规划|今后|\d{4}年(?:度)?(?:工作|重点|主要)/u,
    paragraph:
      /^(?:下一步|下步|今后|接下来|下一阶段|新的一年|20\d{2}年(?:,|是|将|度|我|全|.{0,20}将)|.{0,12}将(?:继续|以|深入|坚持|进一步|认真))/u,
  },
] as const;

/**
 * Gives the untitled parts at the end of a report a place of their own: paragraphs on what is
 * wanting and on next year, below the last numbered section, when no heading is about that.
 */
export function withTails(blocks: readonly Block[], year: number | undefined): readonly Block[] {
  const lastHeading = blocks.findLastIndex((block) => block.kind === 'heading');
  if (lastHeading === -1) return blocks;
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.line.text] : []));
  const open = themes.filter(({ heading }) => !headings.some((text) => heading.test(bare(text))));
  const begun = new Set<string>();
  return blocks.flatMap((block, at): readonly Block[] => {
    if (at <= lastHeading + 1 || block.kind !== 'paragraph') return [block];
    const theme = open.find((one) => !begun.has(one.title) && isAbout(block, one, year));
    if (theme === undefined) return [block];
    begun.add(theme.title);
    return [{ kind: 'settings', settings: { title: theme.title } }, block];
  });
}

function isAbout(
  { line }: ParagraphBlock,
  { title, paragraph }: (typeof themes)[number],
  year: number | undefined,
): boolean {
  const text = bare(line.text).slice(0, 300);
  if (text.length < 30 || /^[一二三四五六七八九十]{1,2}是/u.test(text)) return false;
  const own = year !== undefined && text.startsWith(`${year}年`);
  return paragraph.test(text) && !(title === '下一步工作' && own);
}
