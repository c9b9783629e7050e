import { escapedXml } from '#model/escaped-xml.ts';
import { linesOf } from '#model/printed-text.ts';
import type { Heading, Paragraph, Report, Section } from '#model/report.ts';
import { sliceLine } from '#model/segment.ts';
import { akomaNtosoMeta } from './akoma-ntoso-meta.ts';
import { type AkomaNtosoWords, akomaNtosoWordsOf } from './akoma-ntoso-words.ts';
import type { EndLine, ExportSource } from './export-source.ts';
import { printedPiecesOf } from './printed-pieces.ts';

/**
 * A report as Akoma Ntoso 3.0 (OASIS LegalDocML). Its `eId` are the anchors of the page; remarks of
 * the editor are authorial notes, and what is cited and counted is marked where it is printed.
 */
export function akomaNtosoOf(source: ExportSource): string {
  const { report, endLines } = source;
  const words = akomaNtosoWordsOf(source);
  const body = nestedSections(report.sections).map((one) => sectionXml(one, { report, words }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    '<doc name="report">',
    akomaNtosoMeta(source, indicatorsIn(report)),
    `<preface><p>${titleXml(report, words)}</p></preface>`,
    `<mainBody>\n${body.join('\n')}\n</mainBody>`,
    `<conclusions><container name="source">${endLines.map(endXml).join('')}</container></conclusions>`,
    '</doc>',
    '</akomaNtoso>',
    '',
  ].join('\n');
}

/** A section with those that lie in it. */
interface NestedSection {
  readonly section: Section;
  readonly inside: NestedSection[];
}

/** The flat sections of a report as a tree: a heading holds those of lower rank that follow. */
function nestedSections(sections: readonly Section[]): readonly NestedSection[] {
  const top: NestedSection[] = [];
  let open: NestedSection[] = [];
  for (const section of sections) {
    const nested = { section, inside: [] };
    open = open.filter((above) => above.section.level < section.level);
    if (section.kind !== 'heading') open = [];
    (open.at(-1)?.inside ?? top).push(nested);
    if (section.kind === 'heading') open.push(nested);
  }
  return top;
}

/** By the level of a heading, from 2 on: 一、 （一） 1. （1）. */
const elements = ['section', 'subsection', 'paragraph', 'subparagraph'] as const;

interface SectionContext {
  readonly report: Report;
  readonly words: AkomaNtosoWords;
}

function sectionXml({ section, inside }: NestedSection, context: SectionContext): string {
  const { anchor, kind, level, heading, suppliedTitle, paragraphs } = section;
  const text = paragraphs.map((one) => paragraphXml(one, context)).join('');
  if (heading === undefined) {
    const title = suppliedTitle === undefined ? '' : ` title="${escapedXml(suppliedTitle)}"`;
    return `<container name="${kind}" eId="${anchor}"${title}>${text}</container>`;
  }
  const element = elements[level - 2] ?? 'clause';
  const head = headingXml(heading, context.words);
  if (inside.length === 0) {
    return `<${element} eId="${anchor}">${head}${text && `<content>${text}</content>`}</${element}>`;
  }
  const below = inside.map((one) => sectionXml(one, context)).join('\n');
  return `<${element} eId="${anchor}">${head}${text && `<intro>${text}</intro>`}\n${below}\n</${element}>`;
}

/** The number apart from the heading, unless something is said of words that belong to both. */
function headingXml({ marker, line }: Heading, words: AkomaNtosoWords): string {
  const { length } = marker;
  const isWhole = line.annotations.every(({ start, end }) => end <= length || start >= length);
  if (length === 0 || !isWhole) return `<heading>${words(printedPiecesOf(line))}</heading>`;
  const [number, title] = [
    sliceLine(line, 0, length),
    sliceLine(line, length, line.text.length),
  ].map(printedPiecesOf);
  return `<num>${words(number ?? [])}</num><heading>${words(title ?? [])}</heading>`;
}

function paragraphXml(paragraph: Paragraph, { report, words }: SectionContext): string {
  const { anchor, role } = paragraph;
  const { signed } = report.metadata;
  const inside = words(printedPiecesOf(paragraph));
  const [open, close] =
    role === 'signature'
      ? ['<signature>', '</signature>']
      : role === 'date' && signed !== undefined
        ? [`<docDate date="${signed}">`, '</docDate>']
        : ['', ''];
  return `<p eId="${anchor}">${open}${inside}${close}</p>`;
}

function titleXml({ metadata: { title, titleBasis } }: Report, words: AkomaNtosoWords): string {
  const isSupplied = titleBasis === 'supplied';
  const note = isSupplied ? words([{ note: '原页无题，编者所拟。' }]) : '';
  return `<docTitle${isSupplied ? ' status="editorial"' : ''}>${escapedXml(title)}${note}</docTitle>`;
}

function endXml({ name, text, isAddress }: EndLine): string {
  const words = escapedXml(text);
  return `<p>${escapedXml(name)}：${isAddress ? `<ref href="${words}">${words}</ref>` : words}</p>`;
}

/** The indicators that the numbers of a report measure. */
function indicatorsIn({ sections }: Report): readonly string[] {
  const annotations = sections.flatMap(linesOf).flatMap((line) => line.annotations);
  const measured = annotations.flatMap((one) => (one.kind === 'figure' ? [one.of] : []));
  return [...new Set(measured)].sort();
}
