import type { Anchor } from '#model/anchor.ts';
import { sectionsAbove, titleOf } from '#model/outline.ts';
import type { Report, Section } from '#model/report.ts';
import type { StatutoryPart } from '#model/statutory-part.ts';

/** Which of the five statutory parts a section is. */
export interface PartFinding {
  readonly anchor: Anchor;
  readonly part: StatutoryPart;
  readonly reason: string;
  readonly confidence: number;
}

/**
 * The statutory part of every section that has one: by its own title, else by that of the section
 * above, else by its place. Opening, preamble and closing have none; nor has a section whose title
 * announces two parts (存在的问题及下一步打算), unlike the sections below it.
 *
 * The parts are those of 《法治政府建设与责任落实督察工作规定》第二十五条.
 */
export function statutoryPartsOf(report: Report): readonly PartFinding[] {
  const found = new Map<Anchor, PartFinding>();
  for (const section of report.sections) {
    const finding = findingOf(section, { report, found });
    if (finding !== undefined) found.set(section.anchor, { anchor: section.anchor, ...finding });
  }
  return [...found.values()];
}

type Finding = Omit<PartFinding, 'anchor'>;

interface Search {
  readonly report: Report;
  /** What was found for the sections before. */
  readonly found: ReadonlyMap<Anchor, PartFinding>;
}

function findingOf(section: Section, search: Search): Finding | undefined {
  const { report } = search;
  if (section.kind === 'attachment') return { part: 'other', reason: '附件', confidence: 0.9 };
  if (section.kind === 'tail') return partOfTail(section, report);
  if (section.kind !== 'heading') return undefined;
  const parts = partsNamedIn(titleOf(section) ?? '', report.metadata.year);
  const above = sectionsAbove(report, section).at(-1);
  if (above !== undefined) return partBelow(above, { parts, search });
  const [part] = parts;
  if (part === undefined) return partByPlace(section, search);
  return parts.length > 1 ? undefined : { part, reason: '标题写明', confidence: 0.97 };
}

/**
 * A section below another is of its part. Only the leaders' part also stands inside the
 * achievements, and below a title that announces two parts each title speaks for itself.
 */
function partBelow(
  above: Section,
  { parts, search }: { parts: readonly StatutoryPart[]; search: Search },
): Finding | undefined {
  const [part] = parts;
  const inherited = search.found.get(above.anchor);
  if (inherited === undefined) {
    return part && { part, reason: '上级标题兼两部分，本标题写明', confidence: 0.95 };
  }
  if (part === 'leaders' && inherited.part === 'achievements') {
    return { part, reason: '标题写明第一责任人职责', confidence: 0.85 };
  }
  return { part: inherited.part, reason: '随上级标题', confidence: inherited.confidence - 0.02 };
}

/** Untitled chapters tell what was done, until one tells what is lacking or what comes next. */
function partByPlace(section: Section, { report, found }: Search): Finding {
  const before = report.sections.slice(0, report.sections.indexOf(section));
  const last = before.findLast(({ level, anchor }) => level === section.level && found.has(anchor));
  const part = last && found.get(last.anchor)?.part;
  if (part === 'plan' || part === 'other') {
    return { part: 'other', reason: '位于下一步安排之后', confidence: 0.5 };
  }
  return { part: 'achievements', reason: '位于存在问题之前的各章', confidence: 0.85 };
}

/** An untitled part at the end: its first sentences say whether it looks back or ahead. */
function partOfTail({ paragraphs }: Section, report: Report): Finding | undefined {
  const text = paragraphs[0]?.text ?? '';
  const isAhead =
    new RegExp(`^${report.metadata.year + 1}年`, 'u').test(text) || /^下一?步|^今后/u.test(text);
  if (isAhead) return { part: 'plan', reason: '段首写下一年度', confidence: 0.9 };
  if (lacks.test(text.slice(0, 160))) {
    return { part: 'shortcomings', reason: '段首写存在的不足', confidence: 0.85 };
  }
  return undefined;
}

const leads = /第一责任人|党政主要负责(?:人|同志)|主要负责(?:人|同志)[^。]{0,6}履行/u;
/** 着力解决突出问题 and 问题导向 speak of work done and not of what is lacking. */
const lacks =
  /存在(?:的|一些|着|一定)?[^，。]{0,6}(?:问题|不足|困难|短板|差距|薄弱环节)|不足(?:和|与|及|之处|以及|$)|问题(?:和|与|及|、)[^，。]{0,4}(?:原因|不足)|短板(?:和|与|及)?不足|薄弱环节/u;
const plans =
  /下一?步|下一?(?:年度|阶段)|明年|来年|今后|(?:工作|主要|总体|推进)[^，。]{0,10}(?:打算|思路|安排|计划|展望)$|(?:打算|思路|安排)$/u;
const achieves = /成效|做法|举措|成绩|进展|亮点|(?:开展|完成|工作|推进|建设|落实)情况$/u;

/** The parts that a title names, in the order of the law. */
function partsNamedIn(title: string, year: number): readonly StatutoryPart[] {
  if (leads.test(title)) return ['leaders'];
  const isAhead = plans.test(title) || title.includes(`${year + 1}年`);
  const parts: StatutoryPart[] = [];
  if (achieves.test(title) && !isAhead) parts.push('achievements');
  if (lacks.test(title)) parts.push('shortcomings');
  if (isAhead) parts.push('plan');
  if (parts.length === 0 && /^其他|需要(?:说明|报告)的/u.test(title)) parts.push('other');
  return parts;
}
