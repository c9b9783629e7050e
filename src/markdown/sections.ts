import { headingMarkerOf } from '#chinese/markers.ts';
import { type Anchor, distinctAnchors, paragraphAnchor } from '#model/anchor.ts';
import { filled } from '#model/filled.ts';
import type { Heading, Paragraph, ParagraphRole, Section, SectionKind } from '#model/report.ts';
import type { SectionSettings } from './annotation-schema.ts';
import type { Block, HeadingBlock, ParagraphBlock } from './block.ts';
import { itemsOf } from './items.ts';
import { closingRoleOf, isSalutation, type RoleContext } from './paragraph-role.ts';
import { type SectionName, sectionNamer } from './section-namer.ts';

/**
 * Names and nests the blocks of a report: every section, item and paragraph gets its anchor, every
 * paragraph its role, every section the statutory part that it states or inherits.
 */
export function sectionsOf(blocks: readonly Block[], context: RoleContext): readonly Section[] {
  const distinct = distinctAnchors();
  const nameOf = sectionNamer(distinct);
  return draftsOf(withRoles(blocks, context)).map((draft) => {
    const { kind, heading, settings } = draft;
    const name = nameOf({
      kind,
      depth: heading?.depth ?? 1,
      marker: heading && headingMarkerOf(heading.line.text),
      part: settings.part,
    });
    return sectionOf(draft, { ...name, distinct });
  });
}

interface RoledParagraph extends ParagraphBlock {
  readonly role: ParagraphRole;
}

interface Draft {
  readonly kind: SectionKind;
  readonly heading?: HeadingBlock;
  settings: SectionSettings;
  readonly paragraphs: RoledParagraph[];
}

/** The opening is looked for at the top, the closing from the end upwards. */
function withRoles(
  blocks: readonly Block[],
  context: RoleContext,
): readonly (Exclude<Block, ParagraphBlock> | RoledParagraph)[] {
  const first = blocks.findIndex((block) => block.kind !== 'settings');
  let closing = blocks.length;
  while (closing > 0 && roleAtEnd(blocks[closing - 1], context) !== 'text') closing -= 1;
  return blocks.map((block, position) => {
    if (block.kind !== 'paragraph') return block;
    if (position === first && isSalutation(block.line.text))
      return { ...block, role: 'salutation' };
    return { ...block, role: position >= closing ? roleAtEnd(block, context) : 'text' };
  });
}

function roleAtEnd(block: Block | undefined, context: RoleContext): ParagraphRole {
  return block?.kind === 'paragraph' ? closingRoleOf(block.line.text, context) : 'text';
}

/** Cuts the list where a section begins. */
function draftsOf(blocks: ReturnType<typeof withRoles>): readonly Draft[] {
  const drafts: Draft[] = [];
  const begin = (kind: SectionKind, heading?: HeadingBlock): Draft => {
    const draft: Draft = { kind, ...(heading && { heading }), settings: {}, paragraphs: [] };
    drafts.push(draft);
    return draft;
  };
  for (const block of blocks) {
    const current = drafts.at(-1);
    if (block.kind === 'heading') begin('heading', block);
    else if (block.kind === 'settings') {
      const owner = isUnderHeading(current) ? current : begin('tail');
      owner.settings = { ...owner.settings, ...block.settings };
    } else placeFor(block, current, begin).paragraphs.push(block);
  }
  return drafts;
}

/** Settings directly under a heading are the heading's; anywhere else they begin an untitled part. */
function isUnderHeading(draft: Draft | undefined): draft is Draft {
  return draft?.heading !== undefined && draft.paragraphs.length === 0;
}

const kindOfRole: Readonly<Record<Exclude<ParagraphRole, 'text'>, SectionKind>> = {
  salutation: 'opening',
  signature: 'closing',
  date: 'closing',
  'attachment-note': 'attachment',
};

function placeFor(
  block: RoledParagraph,
  current: Draft | undefined,
  begin: (kind: SectionKind) => Draft,
): Draft {
  if (block.role !== 'text') {
    const kind = kindOfRole[block.role];
    return current?.kind === kind && kind !== 'attachment' ? current : begin(kind);
  }
  return current === undefined || current.kind === 'opening' ? begin('preamble') : current;
}

function sectionOf(draft: Draft, { anchor, part, distinct }: SectionName & Distinct): Section {
  const { kind, settings, heading: block } = draft;
  return filled({
    anchor,
    kind,
    level: block?.depth ?? 1,
    heading: block && headingOf(block, draft.paragraphs.length > 0),
    suppliedTitle: settings.title,
    part,
    topics: settings.topics,
    paragraphs: draft.paragraphs.map((paragraph, position) =>
      paragraphOf(paragraph, { section: anchor, position: position + 1, distinct }),
    ),
  });
}

interface Distinct {
  readonly distinct: (wanted: Anchor) => Anchor;
}

/** A heading with a final stop and text below it runs into that text in print. */
function headingOf({ line }: HeadingBlock, hasText: boolean): Heading {
  const marker = headingMarkerOf(line.text);
  return filled({
    marker: marker?.text ?? '',
    number: marker?.number,
    line,
    runIn: hasText && /[。：；]$/u.test(line.text),
  });
}

function paragraphOf(
  { line, role }: RoledParagraph,
  at: Distinct & { readonly section: Anchor; readonly position: number },
): Paragraph {
  return {
    anchor: paragraphAnchor(at.section, at.position),
    role,
    ...line,
    items: role === 'text' ? itemsOf(line.text, at) : [],
  };
}
