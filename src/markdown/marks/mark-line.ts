import { attributesOf, escapedWords, unquoted } from '#markdown/write-line.ts';
import type { Anchor } from '#model/anchor.ts';

/** A line of `content/annotations/<report>.txt`: `s2-3-p1/2 :figure[49件]{of=fuyi.received}`. */
export interface MarkLine {
  /** A paragraph's anchor, or a section's for its heading. */
  readonly anchor: Anchor;
  /** Which of the places in the line that have these words, from 1. */
  readonly nth: number;
  readonly kind: string;
  /** As the line is read, corrections made. */
  readonly words: string;
  /** What stands in the braces, by name; `''` where a name has no value. */
  readonly facts: Readonly<Record<string, string>>;
}

const form =
  /^([^\s/]+)(?:\/([1-9]\d{0,3}))? :([a-z]+)\[((?:\\.|[^\\[\]])*)\](?:\{((?:"[^"]*"|[^"{}])*)\})?$/u;

/** Reads a line; `undefined` where it is none. */
export function parseMarkLine(text: string): MarkLine | undefined {
  const [, anchor, nth = '1', kind, written = '', braces = ''] = form.exec(text) ?? [];
  const facts = factsIn(braces);
  if (anchor === undefined || kind === undefined || facts === undefined) return undefined;
  const words = written.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
  return { anchor, nth: Number(nth), kind, words, facts };
}

/** Writes a line, the same for whatever reads the same. */
export function writeMarkLine({ anchor, nth, kind, words, facts }: MarkLine): string {
  const address = nth === 1 ? anchor : `${anchor}/${nth}`;
  const values = Object.entries(facts).map(([name, value]) => [name, value === '' || value]);
  return `${address} :${kind}[${escapedWords(words)}]${attributesOf(Object.fromEntries(values))}`;
}

function factsIn(braces: string): MarkLine['facts'] | undefined {
  const fact = /\s*([\w-]+)(?:=(?:"([^"]*)"|([^\s"]+)))?(?=\s|$)/uy;
  const facts: Record<string, string> = {};
  while (fact.lastIndex < braces.trimEnd().length) {
    const found = fact.exec(braces);
    if (found?.[1] === undefined) return undefined;
    facts[found[1]] = unquoted(found[2] ?? found[3] ?? '');
  }
  return facts;
}
