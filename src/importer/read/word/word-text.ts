import { isContentsTitle } from '#importer/read/contents-line.ts';
import type { ImportMessage } from '#importer/read/message.ts';
import { elementsBelow, ownText, type XmlElement } from '#importer/read/xml.ts';
import { type LossBook, lossBook } from './losses.ts';
import { byId, noteBook, type ReferredNote } from './notes.ts';
import { numberCounter } from './numbering.ts';
import { holdsWords, readStory } from './read-story.ts';
import { openStory, type StorySetting } from './story.ts';
import { stylesOf } from './styles.ts';
import type { WordFile } from './word-file.ts';
import type { WordLine } from './word-line.ts';

/** What a Word file shows, and what is said of the rest. */
export interface WordText {
  readonly lines: readonly WordLine[];
  readonly messages: readonly ImportMessage[];
}

/**
 * The lines of a Word file: headers, body, notes, footers. Every text node of theirs is either
 * written or said to be left out; one that is neither is an error.
 */
export function wordTextOf(file: WordFile): WordText {
  const lines: WordLine[] = [];
  const book = lossBook(lines);
  const seen = new Set<XmlElement>();
  const notes = noteBook(file);
  const setting = settingOf(file, { leave: book.leave, noteSign: notes.signOf, seen });
  const readAll = (roots: readonly XmlElement[], apart?: string) => {
    for (const root of roots)
      readStory(root, openStory(setting, { lines, ...(apart && { apart }) }));
  };
  const { headers, footers } = marginsOf(file);
  readAll(headers, '页眉');
  readAll([file.document]);
  const referred = notes.referred();
  for (const note of referred) readNote(note, { setting, lines });
  readAll(footers, '页脚');
  const all = [file.document, ...headers, ...footers, ...referred.map(({ note }) => note)];
  checkAll(all, { seen, leave: book.leave });
  return { lines: withContentsTitles(lines), messages: book.messages() };
}

function settingOf(
  file: WordFile,
  { leave, noteSign, seen }: Pick<StorySetting, 'leave' | 'noteSign'> & { seen: Set<XmlElement> },
): StorySetting {
  const styles = stylesOf(file.styles);
  const comments = byId(file.comments);
  return {
    styles,
    numberOf: numberCounter(file.numbering, styles),
    leave,
    see: (element) => seen.add(element),
    noteSign,
    commentAt: ({ attributes }) => comments.get(attributes['id'] ?? ''),
  };
}

/** The headers and footers that the sections of the document name, each once. */
function marginsOf({ document, margins }: WordFile) {
  const named = (kind: string) => {
    const references = [...elementsBelow(document)].filter(
      ({ name }) => name === `w:${kind}Reference`,
    );
    return [
      ...new Set(references.flatMap(({ attributes }) => margins.get(attributes['id'] ?? '') ?? [])),
    ];
  };
  return { headers: named('header'), footers: named('footer') };
}

/** A note is no paragraph of the body, and its words are said. */
function readNote(
  { note, sign, kind }: ReferredNote,
  { setting, lines }: { readonly setting: StorySetting; readonly lines: WordLine[] },
): void {
  const own: WordLine[] = [];
  readStory(note, openStory(setting, { lines: own, apart: kind, sign }));
  setting.leave('note', own.map(({ text }) => text).join(''));
  lines.push(...own);
}

/** Holds what was read against every element of the file that has characters. */
function checkAll(
  roots: readonly XmlElement[],
  { seen, leave }: { readonly seen: ReadonlySet<XmlElement> } & Pick<LossBook, 'leave'>,
): void {
  for (const element of roots.flatMap((root) => [...elementsBelow(root)])) {
    if (holdsWords(element) && !seen.has(element)) leave('unread', ownText(element));
  }
}

/** 目录 right above a table of contents belongs to it. */
function withContentsTitles(lines: readonly WordLine[]): readonly WordLine[] {
  return lines.map((line, at) => {
    const next = lines[at + 1]?.apart;
    return next === '目录' && line.apart === undefined && isContentsTitle(line.text)
      ? { ...line, apart: next }
      : line;
  });
}
