/** A quantity that reports state and readers compare, for example 行政复议收到件数. */
export interface Indicator {
  /** `<topic>.<quantity>`: `fuyi.received`. */
  readonly id: string;
  readonly name: string;
  /** Measure words it is counted in; empty for a bare number such as an index. */
  readonly units: readonly string[];
  /** What exactly is counted, in our own words. */
  readonly definition?: string;
  /** Quantities that look alike and are not it. */
  readonly notToConfuse?: string;
  readonly patterns: readonly FigurePattern[];
}

/**
 * How the clause before a number reads when the number measures the indicator.
 *
 * `words` is a template: `#` is the number with its unit, `…` any words of the same clause, `……`
 * any words of the same sentence, `（A|B）` one of several words, `（A|）` an optional word.
 */
export interface FigurePattern {
  readonly words: string;
  /** A regular expression that the sentence, the item's lead or a heading above must contain. */
  readonly within?: string;
  /** A regular expression that the clause around the number must not contain. */
  readonly without?: string;
}
