/**
 * The ten chapters of 《法治政府建设实施纲要（2021—2025年）》, in the words of their headings.
 *
 * Source: 中共中央、国务院, 2021-08; 中央人民政府门户网站.
 */
export const outlineChapters = [
  '一、深入学习贯彻习近平法治思想，努力实现法治政府建设全面突破',
  '二、健全政府机构职能体系，推动更好发挥政府作用',
  '三、健全依法行政制度体系，加快推进政府治理规范化程序化法治化',
  '四、健全行政决策制度体系，不断提升行政决策公信力和执行力',
  '五、健全行政执法工作体系，全面推进严格规范公正文明执法',
  '六、健全突发事件应对体系，依法预防处置重大突发事件',
  '七、健全社会矛盾纠纷行政预防调处化解体系，不断促进社会公平正义',
  '八、健全行政权力制约和监督体系，促进行政权力规范透明运行',
  '九、健全法治政府建设科技保障体系，全面建设数字法治政府',
  '十、加强党的领导，完善法治政府建设推进机制',
] as const;

/** What is said of topics that the outline of 2021 has no chapter for. */
export const noChapter = '纲要之外';

/**
 * The chapter that a topic's place in the outline names first: `二（五）、九（三十）` is of chapter
 * 二. A place that names no chapter is outside the outline.
 */
export function chapterOf(place: string | undefined): string {
  const number = /^([一二三四五六七八九十])(?:[（、]|$)/u.exec(place ?? '')?.[1];
  return outlineChapters.find((chapter) => chapter.startsWith(`${number}、`)) ?? noChapter;
}
