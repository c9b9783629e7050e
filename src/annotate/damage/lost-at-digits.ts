import type { Proposal } from '#annotate/proposal.ts';
import type { ReportLine } from '#annotate/report-lines.ts';
import { pairMarks } from '#chinese/mark-pairs.ts';
import { correction, deletion, loss, supplement } from './fault.ts';
import { isTableRow } from './table-row.ts';

/**
 * Characters lost beside digits. Captures drop whatever stood in a formatting run of its own, and
 * editors of web pages set numbers apart: 年, 月 and 日, dashes, stops, superscripts and Roman
 * numerals go that way.
 */
export function lostAtDigitsIn(line: ReportLine): readonly Proposal[] {
  return [
    ...lostDateCharacters(line),
    ...lostStops(line),
    ...lostSuperscripts(line),
    ...lostValues(line),
    ...misplacedQuotes(line),
  ];
}

const month = '(0?[1-9]|1[0-2])';
const day = '(0?[1-9]|[12][0-9]|3[01])';

/** What is printed, how it is read, how sure. The more is lost, the less else it can be. */
const dates: readonly (readonly [RegExp, (...parts: string[]) => string, number])[] = [
  // 20231229
  [
    /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d号])/gu,
    (year, months, days) => `${year}年${Number(months)}月${Number(days)}日`,
    0.85,
  ],
  // （20212025年）
  [/(?<!\d)(20\d\d)(20\d\d)(?=年)/gu, (from, to) => `${from}—${to}`, 0.9],
  // 2025730日
  [
    new RegExp(`(?<!\\d)(20\\d\\d)年?${month}月?${day}(?=日)`, 'gu'),
    (year, months, days) => `${year}年${months}月${days}`,
    0.9,
  ],
  // 20256月
  [
    new RegExp(`(?<!\\d)(20\\d\\d)${month}(?=月)`, 'gu'),
    (year, months) => `${year}年${months}`,
    0.9,
  ],
];

function lostDateCharacters(line: ReportLine): readonly Proposal[] {
  const whole = dates.flatMap(([pattern, read, confidence]) =>
    [...line.text.matchAll(pattern)].flatMap(({ 0: found, index, ...match }) => {
      const parts = Object.values(match).filter((part) => typeof part === 'string');
      const reading = read(...parts.slice(0, 3));
      if (reading === found) return [];
      const range = { start: index, end: index + found.length };
      return [correction(line, { ...range, reading, reason: '失年、月、日等字', confidence })];
    }),
  );
  return [...whole, ...lostYears(line)];
}

/** 2025坚持: a year at the head of a clause runs into the verb. */
function lostYears(line: ReportLine): readonly Proposal[] {
  return [
    ...line.text.matchAll(
      /(?<=^|[，。；：])20[12]\d(?=[坚扎全深始认积以严持大着紧围我市县区镇街])/gu,
    ),
  ].map(({ 0: found, index }) =>
    supplement(line, {
      at: index + found.length,
      reading: '年',
      reason: '年份后失“年”字',
      confidence: 0.8,
    }),
  );
}

const stops: readonly (readonly [RegExp, string, string, number])[] = [
  [/%(?=\d)/gu, '，', '百分数后失标点，与下一数粘连', 0.88],
  [/\d(?=PM\d)/gu, '，', '数字与下一名称粘连，失标点', 0.9],
  [
    /(?:工作法|办法|制度|机制|体系)(?=20\d\d年(?:承办|共|累计|全|以来|，))/gu,
    '。',
    '句末失句号',
    0.82,
  ],
  [/实现[^，。；\d]{2,10}(?:可办|通办|覆盖|达标)(?=\d)/gu, '，', '两个分句粘连，失逗号', 0.82],
];

function lostStops(line: ReportLine): readonly Proposal[] {
  const inside = stops.flatMap(([pattern, reading, reason, confidence]) =>
    [...line.text.matchAll(pattern)].map(({ 0: found, index }) =>
      supplement(line, { at: index + found.length, reading, reason, confidence }),
    ),
  );
  return [...inside, ...lostFinalStop(line)];
}

/** A paragraph that ends with a number or a word has lost its stop. */
function lostFinalStop(line: ReportLine): readonly Proposal[] {
  const { text, role } = line;
  if (role !== 'text' || text.length < 20 || !/[\p{Script=Han}\d%％]$/u.test(text)) return [];
  // What ends inside a quotation is broken off, and goes on elsewhere.
  if (pairMarks(text, '“”').unclosed.length > 0) return [];
  if (isTableRow(text)) return [];
  const confidence = /[%％]$/u.test(text) ? 0.95 : 0.8;
  return [supplement(line, { at: text.length, reading: '。', reason: '段末失句号', confidence })];
}

/** μg/m3 is μg/m³; a bare m2 counts only behind a number. */
function lostSuperscripts(line: ReportLine): readonly Proposal[] {
  return [...line.text.matchAll(/(?<=\/|\d)(k?m)([23])(?![\dA-Za-z])/gu)].map(
    ({ 0: found, 1: unit = '', 2: power, index }) =>
      correction(line, {
        start: index,
        end: index + found.length,
        reading: `${unit}${power === '2' ? '²' : '³'}`,
        reason: '上标丢失',
        confidence: 0.92,
      }),
  );
}

const missing: readonly (readonly [RegExp, string, number])[] = [
  [/(?:达到|达|为|优于)(?=类(?:及以上)?(?:水质|标准|水体))/gu, '“类”前失罗马数字', 0.85],
  [
    /(?<![其剩业空多结盈富冗])(?=余(?:场次|人次|万元|万人|件次|家次))(?<=(?![万亿千百十几])[\p{Script=Han}，])/gu,
    '“余”前失数字',
    0.6,
  ],
];

function lostValues(line: ReportLine): readonly Proposal[] {
  const values = missing.flatMap(([pattern, reason, confidence]) =>
    [...line.text.matchAll(pattern)].map(({ 0: found, index }) =>
      loss(line, { at: index + found.length, reason, confidence }),
    ),
  );
  return [...values, ...lostRates(line)];
}

/** 结案率、…，: a rate in a row of its own, neither raised nor lowered, without a value. */
function lostRates(line: ReportLine): readonly Proposal[] {
  if (!line.text.includes('率、')) return [];
  return [...line.text.matchAll(/[^，。；：]{2,40}率(?=、\d)/gu)].flatMap(({ 0: found, index }) => {
    if (/提[高升]|降低|减少|增强|考核|包括|[%％]/u.test(found)) return [];
    const at = index + found.length;
    return [loss(line, { at, reason: '“率”后失数值', confidence: 0.82 })];
  });
}

/** “最多跑一次比例100%以上”: the closing quote belongs behind the name. */
function misplacedQuotes(line: ReportLine): readonly Proposal[] {
  const pattern =
    /“([^“”]{2,12}?)((?:事项)?(?:比例|占比|率)\s?\d{1,3}(?:\.\d{1,4})?\s?%(?:以上)?)”/gu;
  return [...line.text.matchAll(pattern)].flatMap(({ 0: found, 2: value = '', index }) => {
    const end = index + found.length;
    const rest = { reason: '后引号错位', confidence: 0.93 };
    return [
      supplement(line, { at: end - 1 - value.length, reading: '”', ...rest }),
      deletion(line, { start: end - 1, end, ...rest }),
    ];
  });
}
