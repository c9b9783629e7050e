import { type ImportMessage, messageAt } from '#importer/read/message.ts';
import { codePointsIn, type PageText } from '#importer/read/page-text.ts';
import type { Block } from '#markdown/block.ts';
import type { SourceZone } from '#model/metadata.ts';
import type { SourceRun, TracedBlocks } from './blocks.ts';
import { isUnknown } from './sorted-paragraph.ts';

/** Marks in the blocks where bytes of the file are no character, and says so of other lines. */
export function withLostMarked(
  traced: TracedBlocks,
  { page, zones }: { readonly page: PageText; readonly zones: readonly SourceZone[] },
): TracedBlocks {
  const { lost = [], lines, lossSpreads = false } = page;
  const blocks = [...traced.blocks];
  const messages = lost.map((offset) => {
    const line = lines.findLast(({ start }) => start <= offset)?.number ?? 1;
    const found = placeOf(offset, traced);
    if (found === undefined) {
      const zone = zones.find(({ first, last }) => first <= line && line <= last);
      if (zone?.kind === 'title') return unsound(line, '标题里有字节读不出来');
      return lossSpreads && zone !== undefined && isUnknown(zone)
        ? unsound(line, '这一行有字节读不出来，看不出是不是正文')
        : outside(line);
    }
    blocks[found.block] = withGap(blocks[found.block] as Block, found.at);
    return inside({ line, before: found.before, lossSpreads });
  });
  return { ...traced, blocks, messages: [...traced.messages, ...messages] };
}

function inside({
  line,
  before,
  lossSpreads,
}: {
  readonly line: number;
  readonly before: string;
  readonly lossSpreads: boolean;
}): ImportMessage {
  const text = lossSpreads
    ? `“${before}”后有字节读不出来，前面的几个字可能也因此错了，不能收入；请从原页重新保存。`
    : `“${before}”后有字节读不出来，已标为缺失（:gap），请对照原页补上。`;
  return messageAt('lost-byte', text, { severity: lossSpreads ? 'error' : 'warning', line });
}

/** Of a line that is the report's, or may be, its words made others. */
function unsound(line: number, reason: string): ImportMessage {
  return messageAt('lost-byte', `${reason}；请从原页重新保存。`, { severity: 'error', line });
}

function outside(line: number): ImportMessage {
  const text = '这一行有字节读不出来，不在正文里。';
  return messageAt('lost-byte-outside', text, { severity: 'info', line });
}

interface LostPlace {
  /** Position of the block. */
  readonly block: number;
  /** UTF-16 offset in its text. */
  readonly at: number;
  /** The words before it. */
  readonly before: string;
}

/** Where a code point of the capture is in the blocks, the end of a line included. */
function placeOf(offset: number, { blocks, traces }: TracedBlocks): LostPlace | undefined {
  for (const [block, one] of blocks.entries()) {
    const text = one.kind === 'settings' ? undefined : one.line.text;
    const at = text && offsetIn(text, { runs: traces[block] ?? [], offset });
    if (text !== undefined && typeof at === 'number') {
      return { block, at, before: text.slice(Math.max(0, at - 10), at) };
    }
  }
  return undefined;
}

function offsetIn(
  text: string,
  { runs, offset }: { readonly runs: readonly SourceRun[]; readonly offset: number },
): number | undefined {
  const run = runs.findLast(({ at, source }) => source <= offset && at <= text.length);
  if (run === undefined) return undefined;
  const words = text.slice(run.at, runs.find(({ at }) => at > run.at)?.at);
  const passed = offset - run.source;
  return passed > codePointsIn(words)
    ? undefined
    : run.at + [...words].slice(0, passed).join('').length;
}

function withGap(block: Block, at: number): Block {
  if (block.kind === 'settings') return block;
  const gap = { kind: 'gap' as const, start: at, end: at, reason: '原文件此处有字节读不出来' };
  return { ...block, line: { ...block.line, annotations: [...block.line.annotations, gap] } };
}
