import { headAnchor } from '#search/shared/head.ts';
import type { SearchDocument } from '#search/shared/search-document.ts';
import { plainForm } from '../brute-force.ts';

/** A passage, and what must be said of it by the way it was made. */
export interface MadePassage {
  readonly how: string;
  readonly text: string;
  readonly verdict: 'verbatim' | 'altered' | 'joined' | 'absent';
  /** Reports that have it, or a part of it; empty if it was invented. */
  readonly reports: readonly string[];
  /** What stands there, and what was put in its place. */
  readonly changed?: { readonly printed: string; readonly quoted: string };
}

interface Line {
  readonly report: string;
  readonly text: string;
}

/** So many passages of each of six kinds, the same for the same seed. */
export function madePassages(
  documents: readonly SearchDocument[],
  { each, seed }: { readonly each: number; readonly seed: number },
): readonly MadePassage[] {
  const random = randomOf(seed);
  const linesIn = ({ report, lines: own }: SearchDocument): readonly Line[] =>
    own.map(({ text }) => ({ report, text }));
  const lines = documents.flatMap(linesIn);
  // The facts of a head do not follow one another on any page.
  const texts = documents.filter(({ anchor }) => anchor !== headAnchor).flatMap(linesIn);
  const everything = plainForm(lines.map(({ text }) => text).join(''));
  const stands = (text: string): boolean => everything.includes(plainForm(text));
  const context = { random, texts, lines: lines.filter(({ text }) => text.length > 20), stands };
  return makers.flatMap((make) => {
    const made: MadePassage[] = [];
    while (made.length < each) made.push(...make(context));
    return made;
  });
}

type Random = (below: number) => number;

interface Context {
  readonly random: Random;
  /** Long ones of all places. */
  readonly lines: readonly Line[];
  /** All of the sections, in their order. */
  readonly texts: readonly Line[];
  readonly stands: (text: string) => boolean;
}

/** Makes one passage, or none where chance made something else of it. */
type Maker = (context: Context) => readonly MadePassage[];

const verbatim: Maker = (context) => {
  const { report, text } = cut(context);
  return [{ how: 'as it is', text, verdict: 'verbatim', reports: [report] }];
};

/** The end of a paragraph and the beginning of the next, as two lines of a text. */
const overParagraphs: Maker = ({ random, texts }) => {
  const at = random(texts.length - 1);
  const [line, next] = [texts[at], texts[at + 1]];
  if (line === undefined || line.report !== next?.report) return [];
  const text = `${line.text.slice(-12 - random(40))}\n${next.text.slice(0, 12 + random(40))}`;
  if (plainForm(text).length < 10) return [];
  return [{ how: 'over two paragraphs', text, verdict: 'verbatim', reports: [line.report] }];
};

const withBreaks: Maker = (context) => {
  const { report, text } = cut(context);
  const { random } = context;
  const breaks = [
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    '\u3000',
    '\n— 3 —\n',
    '\n\n- 12 -\n\n',
    '\n第 5 页\n',
    '\n27\n',
  ];
  const broken = Array.from({ length: 3 }).reduce<string>((sofar) => {
    const at = placesBetweenHan(sofar)[random(placesBetweenHan(sofar).length)] ?? 0;
    return sofar.slice(0, at) + breaks[random(breaks.length)] + sofar.slice(at);
  }, text);
  return [
    {
      how: 'line breaks and page numbers put in',
      text: broken,
      verdict: 'verbatim',
      reports: [report],
    },
  ];
};

const oneCharacter: Maker = (context) => {
  const { report, text } = cut(context);
  const { random, lines, stands } = context;
  const places = [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
  const at = places[random(places.length)] ?? 0;
  const other = lines[random(lines.length)]?.text.match(/\p{Script=Han}/gu) ?? [];
  const quoted = other[random(other.length)] ?? '';
  const printed = text.charAt(at);
  const changed = text.slice(0, at) + quoted + text.slice(at + 1);
  if (stands(changed)) return [];
  return [
    {
      how: 'one character changed',
      text: changed,
      verdict: 'altered',
      reports: [report],
      changed: { printed, quoted },
    },
  ];
};

const oneFigure: Maker = (context) => {
  const { report, text } = cut(context);
  const { random, stands } = context;
  const figures = [...text.matchAll(/\d+(?:\.\d+)?/gu)];
  const figure = figures[random(figures.length || 1)];
  if (figure === undefined) return [];
  const [printed] = figure;
  const digit = random(printed.replace('.', '').length);
  const place = [...printed.matchAll(/\d/gu)][digit]?.index ?? 0;
  const quoted = `${printed.slice(0, place)}${(Number(printed[place]) + 1 + random(9)) % 10}${printed.slice(place + 1)}`;
  const changed = text.slice(0, figure.index) + quoted + text.slice(figure.index + printed.length);
  if (stands(changed)) return [];
  return [
    {
      how: 'one figure changed',
      text: changed,
      verdict: 'altered',
      reports: [report],
      changed: { printed, quoted },
    },
  ];
};

const joined: Maker = (context) => {
  const [first, second] = [cut(context, 60), cut(context, 60)];
  const text = first.text + second.text;
  if (first.line === second.line || context.stands(text)) return [];
  const reports = [first.report, second.report];
  return [{ how: 'joined from two places', text, verdict: 'joined', reports }];
};

const invented: Maker = ({ random, stands }) => {
  const one = (words: readonly string[]): string => words[random(words.length)] ?? '';
  const text = `${one(whens)}，${one(whos)}${one(doings)}${one(whats)}${random(900) + 100}${one(ends)}`;
  return stands(text) ? [] : [{ how: 'invented', text, verdict: 'absent', reports: [] }];
};

const makers = [verbatim, overParagraphs, withBreaks, oneCharacter, oneFigure, joined, invented];

const whens = [
  '去年下半年',
  '今年以来',
  '2022年三季度',
  '汛期结束后',
  '自新规施行之日起',
  '截至12月底',
];
const whos = [
  '县交通运输局',
  '市生态环境部门',
  '各镇（街道）司法所',
  '区人民法院',
  '政务服务中心',
  '综合执法大队',
];
const doings = [
  '先后上门走访',
  '集中约谈',
  '登记造册',
  '抽样检查',
  '公开曝光',
  '免费培训',
  '限期拆除',
];
const whats = [
  '货车司机',
  '排污企业',
  '沿街商户',
  '乡村医生',
  '留守老人',
  '快递网点',
  '网约车平台',
  '种粮大户',
];
const ends = [
  '家次，罚没款项全部上缴国库。',
  '人次，群众满意率位居全省前列。',
  '户，相关经验在央视新闻播出。',
  '起，未发生一起行政败诉案件。',
];

function cut(
  { random, lines }: Pick<Context, 'random' | 'lines'>,
  most = 120,
): Line & { readonly line: string } {
  const { report, text } = lines[random(lines.length)] as Line;
  const length = Math.min(text.length, 12 + random(most - 12));
  const start = random(text.length - length + 1);
  const part = text.slice(start, start + length);
  // What is left out and what is cited have marks of their own in a text that quotes.
  const isPlain = plainForm(part).length >= 10 && !/[…「」]/u.test(part);
  return isPlain ? { report, text: part, line: text } : cut({ random, lines }, most);
}

/** A page ends between characters, not inside of a figure. */
function placesBetweenHan(text: string): readonly number[] {
  return [...text.matchAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu)].map(({ index }) => index);
}

/** A linear congruential generator (Numerical Recipes). */
function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
