import type { ErrorCode, YAMLError } from 'yaml';

/** What is wrong with some YAML, at an offset of its text. */
export interface SyntaxFault {
  readonly offset: number;
  /** One Chinese sentence. */
  readonly reason: string;
  readonly hint?: string;
}

/**
 * Says what an editor most likely did where YAML cannot be read. The library complains of what it
 * could not go on with, which is often the line below the one that is wrong.
 */
export function wordsOfSyntaxFault({ code, pos }: YAMLError, text: string): SyntaxFault {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= pos[0]);
  const around = [at, at - 1, at + 1].flatMap((position) => lines[position] ?? []);
  return (
    slipIn(lines.slice(0, at + 2), halfQuotes) ??
    slipIn(around, slips) ??
    indentAfter(lines[at], lines[at + 1]) ?? {
      offset: Math.min(pos[0], text.trimEnd().length),
      ...words[code],
    }
  );
}

/** What an editor most likely did where one text takes several lines, from an offset on. */
export function wordsOfLongScalar(written: string, offset: number): SyntaxFault {
  const hint = /^["']/u.test(written) ? '看看引号是否成对。' : '看看下一行是不是少了冒号。';
  const reason = '这一项的文字分成了几行，要写在一行里。';
  return slipInScalar(written, offset) ?? { offset, reason, hint };
}

/** What makes words out of what was to be a name with its value. */
export function slipInScalar(written: string, offset: number): SyntaxFault | undefined {
  const slip = /^["']/u.test(written) ? undefined : slipIn(linesOf(written), slips);
  return slip && { ...slip, offset: offset + slip.offset };
}

interface Line {
  /** Offset into the text. */
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, text: line };
  });
}

function slipIn(lines: readonly Line[], known: readonly Slip[]): SyntaxFault | undefined {
  for (const { pattern, reason, hint } of known) {
    for (const line of lines) {
      const match = pattern.exec(line.text);
      if (match === null) continue;
      return { offset: line.start + Math.max(0, match[0].length - 1), reason, hint };
    }
  }
  return undefined;
}

/** A line that stands deeper than the value above it allows. */
function indentAfter(above: Line | undefined, below: Line | undefined): SyntaxFault | undefined {
  if (above === undefined || below === undefined) return undefined;
  const depthOf = ({ text }: Line) => text.search(/\S/u);
  return depthOf(below) > depthOf(above) && /: \S/u.test(above.text)
    ? { offset: below.start + depthOf(below), ...indent }
    : undefined;
}

interface Slip extends Omit<SyntaxFault, 'offset' | 'hint'> {
  /** Held against one line; what is wrong is the last character of what it finds. */
  readonly pattern: RegExp;
  readonly hint: string;
}

/** A quote that is open swallows line after line, and the library complains where they end. */
const halfQuotes: readonly Slip[] = [
  {
    pattern: /^ *(?:- +)?(?:[\w-]+: +)?"(?:[^"\\]|\\.)*$/u,
    reason: '引号只有前一半。',
    hint: '在值的末尾补上后引号，或把前引号也去掉。',
  },
  {
    pattern: /^ *(?:- +)?(?:[\w-]+: +)?'(?:[^']|'')*$/u,
    reason: '引号只有前一半。',
    hint: '在值的末尾补上后引号，或把前引号也去掉。',
  },
];

const slips: readonly Slip[] = [
  {
    pattern: /^ *[－—–•·●]/u,
    reason: '列表每项前面的“-”写成了别的记号。',
    hint: '用半角的 - 加一个空格，如 - 某县人民政府。',
  },
  {
    pattern: /^ *\t/u,
    reason: '行首有制表符。',
    hint: '缩进用空格，每层两个。',
  },
  {
    pattern: /^ *(?:- +)?["“]?[\w.-]+["”]? *：/u,
    reason: '项目名称后面是全角冒号“：”。',
    hint: '改成半角冒号加一个空格，如 year: 2023。',
  },
  {
    pattern: /^ *(?:- +)?[A-Za-z]\w*:[^\s"'/]/u,
    reason: '冒号后面没有空格。',
    hint: '冒号后面空一格，如 year: 2023。',
  },
  {
    pattern: /^ *(?:- +)?[\w-]+: +"(?:[^"\\]|\\.)*"[^\s,\]}]/u,
    reason: '后引号之后还有字。',
    hint: '整个值放进一对引号；值里要写引号就用中文引号“”。',
  },
  {
    pattern: /^ *(?:- +)?[\w-]+: +[^\s"'#].*?: /u,
    reason: '值里又有半角冒号加空格。',
    hint: '改成全角冒号，或把整个值放进引号。',
  },
  {
    pattern: /^ *-[^\s-]/u,
    reason: '“-”后面没有空格。',
    hint: '“-”后面空一格，如 - 某县人民政府。',
  },
  {
    pattern: /^ *(?:- +)?[\w-]+: +[@`%]/u,
    reason: '值以 YAML 另有用处的记号开头。',
    hint: '把整个值放进引号。',
  },
  {
    pattern: /^ *(?:- +)?[\w-]+: +\[[^\]]*$/u,
    reason: '方括号只有前一半。',
    hint: '在这一行补上“]”。',
  },
  {
    pattern: /^ *(?:- +)?[A-Za-z]\w*(?: +[^\s:#]+)? *$/u,
    reason: '项目名称后面没有冒号。',
    hint: '写作“名称: 内容”，冒号是半角，后面空一格。',
  },
];

const indent = {
  reason: '缩进与上文不齐。',
  hint: '同一层的各行对齐，每层比上一层多两个空格。',
};
const pair = {
  reason: '这一行不是“名称: 内容”的写法。',
  hint: '冒号用半角，后面空一格；值里有特别的记号，就把整个值放进引号。',
};
const special = {
  reason: '这一行有 YAML 另有用处的记号。',
  hint: '是文字就把整个值放进引号。',
};
const flow = {
  reason: '方括号或花括号里的写法不对。',
  hint: '各项用半角逗号隔开，前后括号成对。',
};

/** One sentence for each complaint of the library, so that none of its codes is ever shown. */
const words: Readonly<Record<ErrorCode, Omit<SyntaxFault, 'offset'>>> = {
  ALIAS_PROPS: special,
  BAD_ALIAS: special,
  BAD_COLLECTION_TYPE: special,
  BAD_DIRECTIVE: special,
  BAD_DQ_ESCAPE: {
    reason: '双引号里的反斜杠另有用处。',
    hint: '写作两个反斜杠，或改用单引号。',
  },
  BAD_INDENT: indent,
  BAD_PROP_ORDER: special,
  BAD_SCALAR_START: special,
  BLOCK_AS_IMPLICIT_KEY: pair,
  BLOCK_IN_FLOW: flow,
  DUPLICATE_KEY: { reason: '同一个项目写了两次。', hint: '只留一个。' },
  IMPOSSIBLE: pair,
  KEY_OVER_1024_CHARS: pair,
  MISSING_CHAR: pair,
  MULTILINE_IMPLICIT_KEY: pair,
  MULTIPLE_ANCHORS: special,
  MULTIPLE_DOCS: { reason: '中间又有一行 ---。', hint: '一个文件只有一份，删去这一行。' },
  MULTIPLE_TAGS: special,
  NON_STRING_KEY: pair,
  RESOURCE_EXHAUSTION: { reason: '括号套得太深。', hint: '删去多余的括号。' },
  TAB_AS_INDENT: { reason: '行首有制表符。', hint: '缩进用空格，每层两个。' },
  TAG_RESOLVE_FAILED: special,
  UNEXPECTED_TOKEN: {
    reason: '这一行放错了位置，或者多了记号。',
    hint: '同一层的各行对齐，括号、引号成对。',
  },
};
