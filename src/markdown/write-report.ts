import type { Report, Section } from '#model/report.ts';
import { frontmatterDataOf } from './frontmatter-data.ts';
import { attributesOf, writeLine } from './write-line.ts';
import { writtenFacts } from './written-facts.ts';

/** Writes a report as its Markdown file: reading it again gives the same report. */
export function writeReport(report: Report): string {
  const inherited: (string | undefined)[] = [];
  const blocks = report.sections.flatMap((section) => {
    inherited.length = section.level;
    const above = inherited.findLast((part) => part !== undefined);
    if (section.kind === 'heading') inherited[section.level] = section.part;
    return blocksOf(section, above);
  });
  return `${[`---\n${writtenFacts(frontmatterDataOf(report.metadata))}---`, ...blocks].join('\n\n')}\n`;
}

function blocksOf(section: Section, inheritedPart: string | undefined): readonly string[] {
  const { heading, level, paragraphs } = section;
  const settings = settingsOf(section, inheritedPart);
  return [
    ...(heading ? [`${'#'.repeat(level)} ${writeLine(heading.line).replace(/#+$/u, '\\$&')}`] : []),
    ...(settings === undefined ? [] : [settings]),
    ...paragraphs.map((paragraph) => writeLine(paragraph).replace(/^(?:#|::)/u, '\\$&')),
  ];
}

function settingsOf(section: Section, inheritedPart: string | undefined): string | undefined {
  const { kind, part, topics, suppliedTitle } = section;
  const attributes = attributesOf({
    ...(part !== inheritedPart && { part }),
    title: suppliedTitle,
    topics: topics?.join(' '),
  });
  return attributes === '' && kind !== 'tail' ? undefined : `::section${attributes}`;
}
