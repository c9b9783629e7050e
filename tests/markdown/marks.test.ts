import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseReport } from '#markdown/parse-report.ts';
import { linesOf } from '#model/printed-text.ts';
import { drawnLine, shortFrontmatter } from '#tests/helpers/short-file.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly string[];
  /** Every line of the report, drawn. */
  readonly lines?: readonly string[];
  readonly says?: readonly string[];
}

test.each<Case>([
  {
    name: 'stands on the first of its words',
    text: '收到3件，办结3件。',
    marks: ['s0-p1 :figure[3件]{of=fuyi.received}'],
    lines: ['收到[figure 3件]，办结3件。'],
  },
  {
    name: 'stands on those of its words that it says',
    text: '收到3件，办结3件。',
    marks: ['s0-p1/2 :figure[3件]{of=fuyi.concluded}'],
    lines: ['收到3件，办结[figure 3件]。'],
  },
  {
    name: 'stands around a correction, and on a heading',
    text: '落实《督:corr[察]{sic=查}规定》。\n\n## 一、普法:supplied[。]',
    marks: ['s0-p1 :cite[《督察规定》]{work=a}', 's1 :sic[普法]{note="一、二"}'],
    lines: ['落实[cite 《督[corr 察]规定》]。', '一、[sic 普法][supplied 。]'],
  },
  {
    name: 'is written as in the text, backslashes and quotes too',
    text: '印发\\:cite[见附件]的“规定”。',
    marks: ['s0-p1 :sic[\\:cite\\[见附件\\]]{note="“&quot;&#91;”"}'],
    lines: ['印发[sic :cite[见附件]]的“规定”。'],
  },
  {
    name: 'counts once where two clones wrote it',
    text: '收到3件。',
    marks: ['s0-p1 :figure[3件]{of=a}', 's0-p1 :figure[3件]{of=a}'],
    lines: ['收到[figure 3件]。'],
  },
  {
    name: 'is missed with its words, and found where they are now',
    text: '收到:corr[三件]{sic=3件}。\n\n共办结5件。',
    marks: ['s0-p1 :figure[3件]{of=a}', 's0-p1 :figure[5件]{of=a}', 's9 :sic[办结]'],
    says: [
      '1: s0-p1 里没有“3件”。编号变了照改编号，字变了照正文改；用不着就删去这一行。',
      '2: s0-p1 里没有“5件”。“5件”现在在 s0-p2。编号变了照改编号，字变了照正文改；用不着就删去这一行。',
      '3: 报告里没有 s9 这一处。“办结”现在在 s0-p2。编号变了照改编号，字变了照正文改；用不着就删去这一行。',
    ],
  },
  {
    name: 'is missed where its words stand less often',
    text: '收到3件。',
    marks: ['s0-p1/2 :figure[3件]{of=a}', 's0-p1 :supplied[件]{note=缺}'],
    says: [
      '1: s0-p1 里没有第 2 处“3件”。编号变了照改编号，字变了照正文改；用不着就删去这一行。',
      '2: s0-p1 里没有:supplied[件]。编号变了照改编号，字变了照正文改；用不着就删去这一行。',
    ],
  },
  {
    name: 'neither says again nor crosses what stands there',
    text: '收到:figure[3件]{of=a}，:supplied[办]{note=甲}结。',
    marks: ['s0-p1 :figure[3件]{of=b}', 's0-p1 :sic[件，]', 's0-p1 :supplied[办]{note=乙}'],
    says: [
      '1: “3件”已标过数据。留下一处，删去另一处。',
      '2: “件，”与一处数据交错。留下一处，删去另一处。',
      '3: 这一处在正文里已有说明。',
    ],
  },
  {
    name: 'is told of when it cannot be read, and the others count',
    text: '收到3件。',
    marks: [
      '收到3件 是复议',
      's0-p1 :gap[]{reason=残}',
      's0-p1 :cita[3件]{work=a}',
      's0-p1 :figure[3件]{off=a}',
      's0-p1 :sic[收到]',
    ],
    lines: ['[sic 收到]3件。'],
    says: [
      '1: 这一行读不成标注。',
      '2: :gap 写在正文里，不写在这里。',
      '3: 没有 cita 这种标注，可以写的有 cite、figure、sic、corr、supplied。',
      '4: `:figure`：没有 off 这个项目，是不是 of？',
    ],
  },
])('what is said beside the text $name', ({ text, marks, lines, says = [] }) => {
  const file = new VFile(`${shortFrontmatter}${text}\n`);
  const beside = new VFile(`${marks.join('\n')}\n`);
  const report = parseReport(file, '440205/2023', beside);
  if (lines) expect(report?.sections.flatMap(linesOf).map(drawnLine)).toEqual(lines);
  const formHint = '一行一处';
  const hintOf = (note = '') => (note.startsWith(formHint) ? '' : note);
  expect(
    beside.messages.map(({ line, reason, note }) => `${line}: ${reason}${hintOf(note)}`),
  ).toEqual(says);
});
