import type { QueryRule } from './query-rules.ts';
import { termWordsOf } from './term-words-of.ts';

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

/** Something in a query that cannot be meant as it is written. `query-rules.ts` has the words for it. */
export interface QueryMessage {
  readonly rule: QueryRule;
  /** UTF-16 offsets into the query, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** `error`: there is no answer; `note`: the search goes on without it. */
  readonly severity: 'error' | 'note';
}

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
  const report = (rule: QueryRule, { start, end }: Place): void => {
    messages.push({ rule, start, end, severity: notes.includes(rule) ? 'note' : 'error' });
  };
  const whole = { start: 0, end: text.length };
  if (text.length > longestQuery) report('too-long', whole);

  const tokens = withNear(tokensOf(text.slice(0, longestQuery)), report);
  const clauses = clausesOf(
    tokens.filter((token) => {
      const isKept = !token.term || termWordsOf(token.term).every(isSearchable);
      if (!isKept) report('only-punctuation', token);
      if (token.isOpen) report('open-quote', token);
      return isKept;
    }),
    report,
  );
  if (clauses.flatMap(({ terms }) => terms).length > mostTerms) report('too-many', whole);
  if (clauses.every(({ excluded }) => excluded)) {
    report(clauses.length === 0 ? 'empty' : 'only-excluded', whole);
  }
  const failed = messages.some(({ severity }) => severity === 'error');
  return { ...(!failed && { query: { clauses } }), messages };
}

const notes: readonly QueryRule[] = ['only-punctuation', 'lonely-bar', 'open-quote'];

interface Place {
  readonly start: number;
  readonly end: number;
}

type Report = (rule: QueryRule, place: Place) => void;

/** Something to look for; a nearness; or, without either, a bar. */
export interface Token extends Place {
  /** All of it, with the hyphen that may be in front of its place. */
  readonly written: string;
  readonly term?: Term;
  readonly within?: number;
  /** Behind a hyphen. */
  readonly excluded: boolean;
  /** A quotation without an end. */
  readonly isOpen?: boolean;
}

const nearness = /近[/／](\d{1,9})(?=\s|$)/u;
/** Ends where a blank, a bar or the query ends. */
const quoted = /(?:"([^"]*)"|“([^”]*)”|＂([^＂]*)＂)(?=[\s|｜]|$)/u;
/** The last quotation mark of a query, in front of a word. */
const openQuote = /["“＂]([^"”＂]*)$/u;
const word = /[^\s\u200b|｜][^\s|｜]*/u;
/** A bar, or any of these; a hyphen is only one in front of something. */
const tokenPattern = new RegExp(
  `[|｜]|([-－]+(?=[^\\s|｜])\\u200b*)?(?:${[nearness, quoted, openQuote, word].map(({ source }) => source).join('|')})`,
  'gu',
);

/** What a query is put together from. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(tokenPattern)].map((match): Token => {
    const [written, minus = '', within, ...quotations] = match;
    const end = (match.index ?? 0) + written.length;
    const start = end - written.length + minus.length;
    const token = { written, start, end, excluded: minus !== '' };
    if (/^[|｜]$/u.test(written)) return token;
    if (within !== undefined) return { ...token, within: Number(within) };
    const literal = quotations.find((each) => each !== undefined);
    if (literal === undefined) {
      return { ...token, term: { kind: 'word', text: written.slice(minus.length) } };
    }
    const term: Term = { kind: 'literal', text: literal };
    return { ...token, term, isOpen: quotations[3] !== undefined };
  });
}

/** Joins a nearness with the words on its sides. */
function withNear(tokens: readonly Token[], report: Report): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const { within } = token;
    const before = joined.at(-1);
    const behind = tokens[at + 1];
    if (within === undefined) joined.push(token);
    else if (!before?.term || !behind?.term || token.excluded || behind.excluded) {
      report('lonely-near', token);
    } else if (before.term.kind !== 'word' || behind.term.kind !== 'word') {
      report('near-operand', token);
    } else {
      if (within < 1 || within > widestNear) report('near-distance', token);
      const [first, second] = [before.term.text, behind.term.text];
      const term = { kind: 'near', first, second, within } as const;
      joined[joined.length - 1] = { ...before, end: behind.end, term };
      at += 1;
    }
  }
  return joined;
}

function clausesOf(tokens: readonly Token[], report: Report): readonly Clause[] {
  const clauses: { terms: Term[]; excluded: boolean }[] = [];
  for (const [at, token] of tokens.entries()) {
    const { term, excluded } = token;
    const clause = clauses.at(-1);
    const isBehindTerm = tokens[at - 1]?.term !== undefined;
    if (term === undefined) {
      if (!isBehindTerm || !tokens[at + 1]?.term) report('lonely-bar', token);
    } else if (clause === undefined || isBehindTerm) clauses.push({ terms: [term], excluded });
    else {
      if (excluded) report('excluded-alternative', token);
      clause.terms.push(term);
    }
  }
  return clauses;
}
