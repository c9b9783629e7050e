import { anchorUrl } from '#model/permalink.ts';
import type { ColumnOf } from './data-table.ts';
import type { RowHead } from './report-record.ts';

/** Where words stand. */
export function ofMention<
  Source extends {
    readonly of: RowHead;
    readonly mention: {
      readonly section: string;
      readonly anchor: string;
      readonly words: string;
      readonly sentence: string;
      readonly printedSentence?: string;
    };
  },
>(): readonly ColumnOf<Source>[] {
  return [
    [
      'words',
      'string',
      '原文的字（校读）',
      'Words as they read with corrections',
      ({ mention }) => mention.words,
    ],
    [
      'section',
      'string',
      '所在一节的位置号',
      'Anchor of the section',
      ({ mention }) => mention.section,
    ],
    [
      'anchor',
      'string',
      '最近的位置号：条、段，或标题',
      'Finest anchor: item, paragraph or heading',
      ({ mention }) => mention.anchor,
    ],
    [
      'address',
      'string',
      '完整地址',
      'Whole address',
      ({ of, mention }) => of.addressOf(anchorUrl(of.id, mention.anchor)),
    ],
    [
      'sentence',
      'string',
      '所在的整句（校读）',
      'The sentence around the words, as it reads with corrections',
      ({ mention }) => mention.sentence,
    ],
    [
      'sentence_printed',
      'string',
      '这一句原来怎样印；与校读不同时才有',
      'The sentence as printed, where that is not how it reads',
      ({ mention }) => mention.printedSentence,
    ],
  ];
}
