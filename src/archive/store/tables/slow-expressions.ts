import { createContext, Script } from 'node:vm';
import type { YamlPath } from '#markdown/read-yaml.ts';
import type { YamlList } from '#markdown/read-yaml-list.ts';

/** What one expression may take, in milliseconds: a thousand times what the slowest of ours does. */
const limit = 1000;

/** What each more may take where many are tried at once. */
const share = 10;

/** Characters of a hostile text: more than a clause, less than a paragraph. */
const length = 400;

/** An expression of a table, and where it is written. */
export interface TableExpression {
  readonly path: YamlPath;
  readonly source: string;
}

/**
 * Complains of the expressions of a table that take too long on short texts that almost fit. They
 * would make every build hang without a word: `(?:(?:[^。]{0,12}){0,12}){0,12}不存在` takes a minute
 * on 22 characters.
 *
 * @returns whether there is one
 */
export function complainOfSlow(
  { complain }: Pick<YamlList<unknown>, 'complain'>,
  expressions: readonly TableExpression[],
): boolean {
  if (areQuick(expressions)) return false;
  const slow = expressions.filter((expression) => !areQuick([expression]));
  for (const { path } of slow) {
    complain(path, '这个表达式在短短一句话上也要算很久；不要把带上限的空当套在另一个里面。');
  }
  return slow.length > 0;
}

/** @param patience how many times longer than usual is waited */
function areQuick(expressions: readonly TableExpression[], patience = 1): boolean {
  const trials = expressions.map(({ source }) => ({
    expression: new RegExp(source, 'u'),
    texts: hostileTexts(source),
  }));
  const before = process.cpuUsage();
  try {
    const timeout = patience * (limit + share * trials.length);
    trial.runInContext(createContext({ trials }), { timeout });
    return true;
  } catch (error) {
    // It is an error of the other context, and so no `Error` of this one.
    const { code } = error as { readonly code?: unknown };
    if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    // On a busy machine it may be others that took the time.
    const isOwn = process.cpuUsage(before).user / 1000 > limit / 2;
    return isOwn ? false : areQuick(expressions, 2 * patience);
  }
}

/** Only code of another context can be stopped while an expression is being tried. */
const trial = new Script(
  'for (const { expression, texts } of trials) for (const text of texts) expression.exec(text);',
);

/** One character or one clause over and over, and the expression's own words, never to an end. */
function hostileTexts(source: string): readonly string[] {
  const words = [...new Set(source.match(/\p{Script=Han}+/gu))].slice(0, 8);
  return ['某', '1', '，某', words.join('') || '某', ...words].map((word) =>
    word.repeat(Math.ceil(length / word.length)).slice(0, length),
  );
}
