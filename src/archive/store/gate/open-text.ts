import { VFile } from 'vfile';
import type { RuleId } from '#lint/lint-rule.ts';
import { pageOf } from '#lint/rules.ts';
import type { Point } from '#markdown/block.ts';
import { pointsIn } from '#markdown/points.ts';
import { unfitCharacterIn } from '#model/unfit-character.ts';
import { decoded } from './decoded.ts';

/** A file of text, and whether it may be read on. */
export interface OpenedText {
  /** Says what is wrong with it; empty where it is not fit to be read. */
  readonly file: VFile;
  readonly isFit: boolean;
}

/** How far a kind of file may go. */
export interface TextLimits {
  /** In bytes. */
  readonly most: number;
  /** More lines or beginnings of annotations would take too long to read. */
  readonly mostLines?: number;
  readonly mostAnnotations?: number;
  /** Tabs part the columns; elsewhere they are no text. */
  readonly hasTabs?: true;
}

/**
 * Opens a file that people edit: of bearable size, UTF-8 to the letter, without marks of a merge
 * that was broken off, and without characters that break what they are put into. What is wrong is a
 * message, one for all that has one cause.
 */
export function openText(path: string, bytes: Buffer, limits: TextLimits): OpenedText {
  const { text, faults } = lookedThrough(bytes, limits);
  const file = new VFile({ path, value: text });
  for (const { place, ruleId, reason, hint } of faults) {
    const message = file.message(reason, { place, ruleId, source: 'nianbao' });
    message.fatal = true;
    message.note = hint;
    message.url = pageOf(ruleId);
  }
  return { file, isFit: faults.length === 0 };
}

interface Fault {
  readonly place: Point;
  readonly ruleId: RuleId;
  readonly reason: string;
  readonly hint: string;
}

function lookedThrough(bytes: Buffer, limits: TextLimits): LookedThrough {
  const { most, hasTabs = false } = limits;
  if (bytes.length > most) {
    const size = `文件有 ${Math.ceil(bytes.length / 1024)} KB，至多 ${most / 1024} KB。`;
    return { text: '', faults: [tooLarge(size)] };
  }
  const read = decoded(bytes);
  if ('broken' in read) return { text: '', faults: [notUtf8(read.broken, bytes)] };
  const { text } = read;
  const faults = [...excessIn(text, limits), ...conflictIn(text), ...unfitIn(text, hasTabs)];
  return { text, faults };
}

interface LookedThrough {
  readonly text: string;
  readonly faults: readonly Fault[];
}

function tooLarge(reason: string): Fault {
  const place = { line: 1, column: 1 };
  return { place, ruleId: 'file-size', reason, hint: '看看是不是混进了别的内容。' };
}

function excessIn(
  text: string,
  { mostLines = Infinity, mostAnnotations = Infinity }: TextLimits,
): readonly Fault[] {
  const lines = text.split('\n').length;
  if (lines > mostLines) return [tooLarge(`文件有 ${lines} 行，至多 ${mostLines} 行。`)];
  const annotations = text.match(/:[\w-]+[[{]/gu)?.length ?? 0;
  if (annotations <= mostAnnotations) return [];
  return [tooLarge(`文件有 ${annotations} 处标注，至多 ${mostAnnotations} 处。`)];
}

function notUtf8(place: Point, bytes: Buffer): Fault {
  const isUtf16 = ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));
  const kind = isUtf16 ? 'UTF-16（有的编辑器叫 Unicode）' : 'GBK（有的编辑器叫 ANSI）';
  return {
    place,
    ruleId: 'encoding',
    reason: `不是 UTF-8 编码：第 ${place.line} 行起读不出来。`,
    hint: `多半存成了 ${kind}；用编辑器另存为 UTF-8。`,
  };
}

/** The first mark that a merge leaves: the others follow from it. */
function conflictIn(text: string): readonly Fault[] {
  const mark = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/mu.exec(text);
  if (mark === null) return [];
  return [
    {
      place: pointsIn(text)(mark.index),
      ruleId: 'conflict-mark',
      reason: `这里留着合并两份改动时的冲突记号 ${mark[0].trim()}。`,
      hint: '在两边里选定一边，把 <<<<<<<、=======、>>>>>>> 几行都删去。',
    },
  ];
}

/** Of each line the first, and of no more than ten lines. */
function unfitIn(text: string, hasTabs: boolean): readonly Fault[] {
  if (unfitCharacterIn(hasTabs ? text.replaceAll('\t', ' ') : text) === undefined) return [];
  return text
    .split('\n')
    .flatMap((line, index) => {
      const unfit = unfitCharacterIn(hasTabs ? line.replaceAll('\t', ' ') : line);
      if (unfit === undefined) return [];
      return [
        {
          place: { line: index + 1, column: unfit.at + 1 },
          ruleId: 'control-character',
          reason: `这里有${unfit.name}。`,
          hint: unfit.name.startsWith('制表符') ? '换成空格。' : '看不见，也不该有，删去。',
        },
      ];
    })
    .slice(0, 10);
}
