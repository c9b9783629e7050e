import type { Anchor } from '#model/anchor.ts';
import { sectionsAbove, titleOf } from '#model/outline.ts';
import type { Report, Section } from '#model/report.ts';
import { type PartId, partFor, type StatutoryPart } from '#model/statutory-part.ts';

/** Which of the statutory parts a section is. */
export interface PartFinding {
  readonly anchor: Anchor;
  readonly part: PartId;
  readonly reason: string;
  readonly confidence: number;
}

/**
 * The statutory part of every section that has one: by its own title, else by that of the section
 * above, else by its place. Opening, preamble and closing have none; nor has a section whose title
 * announces two parts (存在的问题及下一步打算), unlike the sections below it.
 *
 * @param parts those that the rule of the archive asks for
 */
export function statutoryPartsOf(
  report: Report,
  parts: readonly StatutoryPart[],
): readonly PartFinding[] {
  const asked = askedIn(report.metadata.year, parts);
  const found = new Map<Anchor, PartFinding>();
  for (const section of report.sections) {
    const finding = findingOf(section, { report, asked, parts, found });
    if (finding !== undefined) found.set(section.anchor, { anchor: section.anchor, ...finding });
  }
  return [...found.values()];
}

type Finding = Omit<PartFinding, 'anchor'>;

interface Search {
  readonly report: Report;
  readonly asked: readonly AskedPart[];
  readonly parts: readonly StatutoryPart[];
  /** What was found for the sections before. */
  readonly found: ReadonlyMap<Anchor, PartFinding>;
}

/** A part with its patterns as they are in reports of one year. */
interface AskedPart {
  readonly part: StatutoryPart;
  readonly titles: RegExp;
  readonly opening: RegExp | undefined;
}

function askedIn(year: number, parts: readonly StatutoryPart[]): readonly AskedPart[] {
  const compiled = (source: string) =>
    new RegExp(source.replaceAll('{次年}', String(year + 1)), 'u');
  return parts.map((part) => ({
    part,
    titles: compiled(part.titles),
    opening: part.opening === undefined ? undefined : compiled(part.opening),
  }));
}

function findingOf(section: Section, search: Search): Finding | undefined {
  const { report, asked } = search;
  if (section.kind === 'attachment') return roleFinding('other', search, ['附件', 0.9]);
  if (section.kind === 'tail') return partOfTail(section, search);
  if (section.kind !== 'heading') return undefined;
  const named = partsNamedIn(titleOf(section) ?? '', asked);
  const above = sectionsAbove(report, section).at(-1);
  if (above !== undefined) return partBelow(above, { named, search });
  const [part] = named;
  if (part === undefined) return partByPlace(section, search);
  return named.length > 1 ? undefined : { part: part.id, reason: '标题写明', confidence: 0.97 };
}

/** The part of a role, where the rule has one. */
function roleFinding(
  role: NonNullable<StatutoryPart['role']>,
  { parts }: Pick<Search, 'parts'>,
  [reason, confidence]: readonly [reason: string, confidence: number],
): Finding | undefined {
  const part = partFor(role, parts);
  return part && { part: part.id, reason, confidence };
}

/**
 * A section below another is of its part. Only a part that has its headings to itself also stands
 * inside the results, and below a title that announces two parts each title speaks for itself.
 */
function partBelow(
  above: Section,
  { named: [part], search }: { named: readonly StatutoryPart[]; search: Search },
): Finding | undefined {
  const inherited = search.found.get(above.anchor);
  if (inherited === undefined) {
    return part && { part: part.id, reason: '上级标题兼两部分，本标题写明', confidence: 0.95 };
  }
  if (part?.alone && inherited.part === partFor('results', search.parts)?.id) {
    return { part: part.id, reason: `标题写明${part.label}`, confidence: 0.85 };
  }
  return { part: inherited.part, reason: '随上级标题', confidence: inherited.confidence - 0.02 };
}

/** Untitled chapters tell what was done, until one tells what comes next. */
function partByPlace(section: Section, search: Search): Finding | undefined {
  const { report, found, parts } = search;
  const before = report.sections.slice(0, report.sections.indexOf(section));
  const last = before.findLast(({ level, anchor }) => level === section.level && found.has(anchor));
  const former = parts.find(({ id }) => id === (last && found.get(last.anchor)?.part));
  if (former?.role === 'plan' || former?.role === 'other') {
    return roleFinding('other', search, ['位于下一步安排之后', 0.5]);
  }
  return roleFinding('results', search, ['位于下一步安排之前的各章', 0.85]);
}

/** An untitled part at the end: the last part whose opening it has. */
function partOfTail({ paragraphs }: Section, { asked }: Search): Finding | undefined {
  const text = (paragraphs[0]?.text ?? '').slice(0, 160);
  const opened = asked.findLast(({ opening }) => opening?.test(text));
  return (
    opened && { part: opened.part.id, reason: `段首写明${opened.part.label}`, confidence: 0.9 }
  );
}

/**
 * The parts that a title names, in the order of the rule. What is to be done is no result, and the
 * last part takes what is left.
 */
function partsNamedIn(title: string, asked: readonly AskedPart[]): readonly StatutoryPart[] {
  const named = asked.filter(({ titles }) => titles.test(title)).map(({ part }) => part);
  const alone = named.find((part) => part.alone);
  if (alone !== undefined) return [alone];
  const isAhead = named.some(({ role }) => role === 'plan');
  const told = named.filter(({ role }) => role !== 'other' && !(isAhead && role === 'results'));
  return told.length > 0 ? told : named.filter(({ role }) => role === 'other');
}
