/** What a reader asks for: every clause must hold in one section; without any, every section is meant. */
export interface Query {
  readonly clauses: readonly Clause[];
}

/** One of several things must stand in the section, or none of them. */
export interface Clause {
  readonly terms: readonly Term[];
  readonly excluded: boolean;
}

/**
 * - `word`: stands there, whatever the punctuation, blanks, width and case;
 * - `literal`: stands there with this very punctuation;
 * - `near`: two words with at most `within` characters between them, in either order.
 */
export type Term =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'near';
      readonly first: string;
      readonly second: string;
      readonly within: number;
    };

/** Something in a query that cannot be meant as it is written. */
export interface QueryMessage {
  readonly rule: QueryRule;
  /** UTF-16 offsets into the query, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** `error`: there is no answer; `note`: the search goes on without it. */
  readonly severity: 'error' | 'note';
  readonly text: string;
}

export const queryRules = {
  empty: '请输入要找的词。',
  'only-excluded': '除了不要的词，至少还要有一个要找的词。',
  'only-punctuation': '这里只有标点，不作为条件。',
  'lonely-bar': '“|”的两边都要有词。',
  'excluded-alternative': '“-”写在整组的最前面：-甲|乙 表示甲、乙都不要。',
  'open-quote': '引号没有结束，按到末尾处理。',
  'lonely-near': '“近/数字”的两边都要有词，如：复议 近/8 和解。',
  'near-operand': '“近”的两边只能是不加引号的词。',
  'near-distance': '“近/数字”的数字在 1 到 200 之间。',
  'too-long': '查询最长 500 字。',
  'too-many': '一次最多查 20 个词。',
} as const;
export type QueryRule = keyof typeof queryRules;

export interface ParsedQuery {
  /** Absent if there is an error among the messages. */
  readonly query?: Query;
  readonly messages: readonly QueryMessage[];
}

/** No query is longer, in UTF-16 code units. */
const longestQuery = 500;
const mostTerms = 20;
const widestNear = 200;

/**
 * Reads a query.
 *
 * Blank: both, in one section. `甲|乙`: one of them; binds closer than a blank. `-甲`: not this.
 * `"甲、乙"`: with this punctuation. `甲 近/8 乙`: at most 8 characters apart. All signs may be full
 * width. A quotation mark or hyphen inside a word is punctuation.
 *
 * @param isSearchable Whether anything of a word is left to look for.
 */
export function parseQuery(text: string, isSearchable: (word: string) => boolean): ParsedQuery {
  const messages: QueryMessage[] = [];
  const report = (rule: QueryRule, place: Place, severity: QueryMessage['severity']): void => {
    messages.push({ rule, start: place.start, end: place.end, severity, text: queryRules[rule] });
  };
  const whole = { start: 0, end: text.length };
  if (text.length > longestQuery) report('too-long', whole, 'error');

  const tokens = tokensOf(text.slice(0, longestQuery), report);
  const terms = withNear(tokens, report);
  const clauses = clausesOf(withoutPunctuation(terms, isSearchable, report), report);
  const count = clauses.reduce((sum, clause) => sum + clause.terms.length, 0);
  if (count > mostTerms) report('too-many', whole, 'error');
  if (clauses.length === 0) report('empty', whole, 'error');
  else if (clauses.every(({ excluded }) => excluded)) report('only-excluded', whole, 'error');

  const failed = messages.some(({ severity }) => severity === 'error');
  return { ...(!failed && { query: { clauses } }), messages };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

type Report = (rule: QueryRule, place: Place, severity: QueryMessage['severity']) => void;

type Token = Place &
  (
    | { readonly kind: 'bar' | 'minus' }
    | { readonly kind: 'nearness'; readonly within: number }
    | { readonly kind: 'term'; readonly term: Term }
  );

type Operator = Extract<Token, { readonly kind: 'bar' | 'minus' }>;
type TermToken = Extract<Token, { readonly kind: 'term' }>;

const patterns = {
  blank: /[\s\u200b]+/uy,
  bar: /[|｜]/uy,
  /** Only in front of something. */
  minus: /[-－](?=[^\s|｜])/uy,
  nearness: /近[/／](\d{1,9})(?=\s|$)/uy,
  /** Ends where a blank, a bar or the query ends. */
  quoted: /(?:"([^"]*)"|“([^”]*)”|＂([^＂]*)＂)(?=[\s|｜]|$)/uy,
  /** The last quotation mark of a query, in front of a word. */
  openQuote: /["“＂]([^"”＂]*)$/uy,
  word: /[^\s|｜]+/uy,
} as const;

function tokensOf(text: string, report: Report): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text) ?? undefined;
    if (match !== undefined) at += match[0].length;
    return match;
  };
  while (at < text.length) {
    if (take(patterns.blank)) continue;
    const start = at;
    const place = (): Place => ({ start, end: at });
    const quoted = (): string | undefined => {
      const match = take(patterns.quoted);
      if (match) return match[1] ?? match[2] ?? match[3] ?? '';
      const open = take(patterns.openQuote);
      if (open) report('open-quote', place(), 'note');
      return open?.[1];
    };
    const nearness = take(patterns.nearness);
    if (take(patterns.bar)) tokens.push({ kind: 'bar', ...place() });
    else if (nearness) {
      tokens.push({ kind: 'nearness', within: Number(nearness[1]), ...place() });
    } else if (take(patterns.minus)) tokens.push({ kind: 'minus', ...place() });
    else {
      const literal = quoted();
      const term: Term =
        literal === undefined
          ? { kind: 'word', text: take(patterns.word)?.[0] ?? '' }
          : { kind: 'literal', text: literal };
      tokens.push({ kind: 'term', term, ...place() });
    }
  }
  return tokens;
}

/** Joins a nearness with the words on its sides. */
function withNear(tokens: readonly Token[], report: Report): readonly (Operator | TermToken)[] {
  const joined: (Operator | TermToken)[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.kind !== 'nearness') {
      joined.push(token);
      continue;
    }
    const first = joined.at(-1);
    const second = tokens[at + 1];
    if (first?.kind !== 'term' || second?.kind !== 'term') report('lonely-near', token, 'error');
    else if (first.term.kind !== 'word' || second.term.kind !== 'word') {
      report('near-operand', token, 'error');
    } else {
      const { within } = token;
      if (within < 1 || within > widestNear) report('near-distance', token, 'error');
      const term = {
        kind: 'near',
        first: first.term.text,
        second: second.term.text,
        within,
      } as const;
      joined[joined.length - 1] = { kind: 'term', term, start: first.start, end: second.end };
      at += 1;
    }
  }
  return joined;
}

function withoutPunctuation(
  tokens: readonly (Operator | TermToken)[],
  isSearchable: (word: string) => boolean,
  report: Report,
): readonly (Operator | TermToken)[] {
  const kept: (Operator | TermToken)[] = [];
  for (const token of tokens) {
    if (token.kind === 'term' && !wordsOf(token.term).every(isSearchable)) {
      report('only-punctuation', token, 'note');
      if (kept.at(-1)?.kind === 'minus') kept.pop();
    } else kept.push(token);
  }
  return kept;
}

function wordsOf(term: Term): readonly string[] {
  return term.kind === 'near' ? [term.first, term.second] : [term.text];
}

function clausesOf(tokens: readonly (Operator | TermToken)[], report: Report): readonly Clause[] {
  const clauses: { terms: Term[]; excluded: boolean }[] = [];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const isAlternative = (before?.kind === 'minus' ? tokens[at - 2] : before)?.kind === 'bar';
    if (token.kind === 'bar') {
      const isLonely = before?.kind !== 'term' || tokens[at + 1]?.kind === 'bar';
      if (isLonely || tokens[at + 1] === undefined) report('lonely-bar', token, 'note');
    } else if (token.kind === 'term') {
      const clause = clauses.at(-1);
      if (isAlternative && clause !== undefined) {
        if (before?.kind === 'minus') report('excluded-alternative', token, 'error');
        clause.terms.push(token.term);
      } else clauses.push({ terms: [token.term], excluded: before?.kind === 'minus' });
    }
  }
  return clauses;
}
