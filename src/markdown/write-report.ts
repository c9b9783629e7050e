import { Document, isSeq } from 'yaml';
import type { Metadata } from '#model/metadata.ts';
import type { Report, Section } from '#model/report.ts';
import { frontmatterDataOf } from './frontmatter-data.ts';
import { attributesOf, writeLine } from './write-line.ts';

/** Writes a report as its Markdown file: reading it again gives the same report. */
export function writeReport(report: Report): string {
  const inherited: (string | undefined)[] = [];
  const blocks = report.sections.flatMap((section) => {
    inherited.length = section.level;
    const above = inherited.findLast((part) => part !== undefined);
    if (section.kind === 'heading') inherited[section.level] = section.part;
    return blocksOf(section, above);
  });
  return `${[frontmatterOf(report.metadata), ...blocks].join('\n\n')}\n`;
}

function frontmatterOf(metadata: Metadata): string {
  const document = new Document(frontmatterDataOf(metadata));
  const written: unknown = document.getIn(['source', 'zones'], true);
  if (isSeq(written)) {
    for (const zone of written.items) if (isSeq(zone)) zone.flow = true;
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---`;
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
