import { restoreFullWidth } from '#chinese/width.ts';
import { type ImportMessage, messageAt } from '#importer/read/message.ts';
import { codePointsIn, type PageLine } from '#importer/read/page-text.ts';
import type { Block } from '#markdown/block.ts';
import type { JudgedParagraph } from './judge.ts';
import { indentOf } from './page-paragraph.ts';

/** The report's lines as headings and paragraphs, each with the place it was printed at. */
export interface TracedBlocks {
  readonly blocks: readonly Block[];
  /** One for each block, in order. */
  readonly traces: readonly (readonly SourceRun[])[];
  readonly messages: readonly ImportMessage[];
}

/** From UTF-16 offset `at` of a printed line on, its text stands in the capture from `source` on. */
export interface SourceRun {
  readonly at: number;
  /** Code point offset into the capture. */
  readonly source: number;
  /** Line of the capture. */
  readonly line: number;
}

/** A paragraph of the page, or several that make one of the report, in full width. */
interface Piece {
  readonly text: string;
  readonly runs: readonly SourceRun[];
  readonly paragraphs: readonly [JudgedParagraph, ...JudgedParagraph[]];
}

/** Cuts the body into headings and paragraphs, and joins what the page broke in mid-sentence. */
export function blocksOf(body: readonly JudgedParagraph[]): TracedBlocks {
  const messages: ImportMessage[] = [];
  const pieces = joinedPieces(body, messages);
  const traced = pieces.flatMap((piece) => blocksOfPiece(piece, messages));
  return {
    blocks: traced.map(([block]) => block),
    traces: traced.map(([, runs]) => runs),
    messages,
  };
}

function pieceOf(paragraph: JudgedParagraph): Piece {
  const [first, ...others] = paragraph.lines.map((line) => pieceOfLine(line, paragraph));
  return others.reduce((whole, next) => linked(whole, next, ''), first as Piece);
}

function pieceOfLine(line: PageLine, paragraph: JudgedParagraph): Piece {
  const source = line.start + codePointsIn(line.text.slice(0, indentOf(line)));
  return {
    text: restoreFullWidth(line.text).trim(),
    runs: [{ at: 0, source, line: line.number }],
    paragraphs: [paragraph],
  };
}

function joinedPieces(
  body: readonly JudgedParagraph[],
  messages: ImportMessage[],
): readonly Piece[] {
  const lastText = body.findLastIndex(({ text }) => text.includes('。'));
  const pieces: Piece[] = [];
  for (const [at, paragraph] of body.entries()) {
    const piece = pieceOf(paragraph);
    const before = pieces.at(-1);
    const isNote = before !== undefined && at > lastText && isAttachmentList(before, piece);
    const goesOn = before !== undefined && at <= lastText && isBroken(before, piece);
    if (before === undefined || !(isNote || goesOn)) {
      pieces.push(piece);
      continue;
    }
    if (goesOn) messages.push(joinMessage(paragraph));
    pieces[pieces.length - 1] = linked(before, piece, isNote ? ' ' : '');
  }
  return pieces;
}

function linked(one: Piece, other: Piece, between: string): Piece {
  const shift = one.text.length + between.length;
  return {
    text: one.text + between + other.text,
    runs: [...one.runs, ...other.runs.map((run) => ({ ...run, at: run.at + shift }))],
    paragraphs: [...one.paragraphs, ...other.paragraphs],
  };
}

function joinMessage({ line }: JudgedParagraph): ImportMessage {
  const text = '这一行接在上一段后面：上一段在句中断开。如本来就是两段，请在文稿里分开。';
  return messageAt('paragraph-joined', text, { severity: 'warning', line: line.number });
}

/** `附件：1.…` and `2.…` on the next line are one note. */
function isAttachmentList(before: Piece, { text }: Piece): boolean {
  if (before.paragraphs[0].closing !== 'attachment-note') return false;
  return /^\d{1,2}[.、．]/u.test(text) && text.length <= 60 && !/。/u.test(text);
}

/** A paragraph that ends in the midst of a sentence, and a line that goes on with it. */
function isBroken(before: Piece, { text, paragraphs: [next] }: Piece): boolean {
  const end = before.text;
  if (isCutInQuotation(end, text) && next.heading === undefined) return true;
  if (end.length < 20 || !/[\p{Script=Han}，、]$/u.test(end) || !/[，、]/u.test(end)) return false;
  if (before.paragraphs[0].heading?.isAlone) return false;
  if (/^[一二三四五六七八九十]{1,3}是/u.test(text) || next.heading !== undefined) return false;
  if (!/[，。；]/u.test(text) || !/^[\p{Script=Han}，。、；]/u.test(text)) return false;
  if (/[，、]$/u.test(end)) return true;
  // A sentence that lost only its stop is followed by an indented line; one that is broken is not.
  const indented = indentOf(next.line) >= 2;
  return !indented && /^[，。、；]|^(?:工作|的|和|与|及|等|了|并)/u.test(text);
}

/** `聚焦“四件大` and `事”聚力…`: a quotation is closed in the paragraph that opens it. */
function isCutInQuotation(end: string, next: string): boolean {
  const opened = end.lastIndexOf('“');
  if (opened === -1 || end.indexOf('”', opened) !== -1 || end.length - opened > 40) return false;
  return /^[^“”]{0,40}”/u.test(next);
}

type TracedBlock = readonly [Block, readonly SourceRun[]];

function blocksOfPiece(piece: Piece, messages: ImportMessage[]): readonly TracedBlock[] {
  const { signature, heading, line } = piece.paragraphs[0];
  if (signature !== undefined) return cutAt(piece, signature.name.length, paragraph);
  if (heading === undefined) return [[paragraph(piece.text), piece.runs]];
  const { depth, end, lost, doubt } = heading;
  const title = piece.text.slice(0, Math.min(end, 20));
  if (lost) {
    const text = `标题“${title}”的序号已失，按位置编址。`;
    messages.push(messageAt('lost-number', text, { severity: 'warning', line: line.number }));
  }
  if (doubt !== undefined) {
    const text = `标题“${title}”断在哪里须核对：${doubt.why}。`;
    const { severity } = doubt;
    messages.push(messageAt('heading-end', text, { severity, line: line.number }));
  }
  return cutAt(piece, end, (text) => ({ kind: 'heading', depth, line: { text, annotations: [] } }));
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', line: { text, annotations: [] } };
}

/** The first `length` characters as a block of one kind, the rest as a paragraph. */
function cutAt(
  { text, runs }: Piece,
  length: number,
  block: (text: string) => Block,
): readonly TracedBlock[] {
  const rest = text.slice(length);
  const start = length + rest.length - rest.trimStart().length;
  const first: TracedBlock = [block(text.slice(0, length)), runs];
  if (start >= text.length) return [first];
  return [first, [paragraph(text.slice(start)), runsFrom(text, { runs, start })]];
}

/** The runs of a text from an offset on. */
function runsFrom(
  text: string,
  { runs, start }: { readonly runs: readonly SourceRun[]; readonly start: number },
): readonly SourceRun[] {
  const inside = runs.findLast(({ at }) => at <= start);
  if (inside === undefined) return runs;
  const passed = codePointsIn(text.slice(inside.at, start));
  const later = runs.filter(({ at }) => at > start).map((run) => ({ ...run, at: run.at - start }));
  return [{ ...inside, at: 0, source: inside.source + passed }, ...later];
}
