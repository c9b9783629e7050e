import { panelUrl } from '#model/permalink.ts';

/** All that a reader has chosen on the page; the address holds the same. */
export interface PanelState {
  /** The list of words as it is written. */
  readonly words: string;
  /** Label of the word whose places are shown; the first one's if there is none such. */
  readonly word: string;
  /** What cells say. */
  readonly by: 'count' | 'rate';
}

/** Reads the state from what follows `#` in an address. */
export function panelStateOf(hash: string): PanelState {
  const values = new URLSearchParams(hash.replace(/^#/u, ''));
  return {
    words: values.get('words') ?? '',
    word: values.get('word') ?? '',
    by: values.get('by') === 'rate' ? 'rate' : 'count',
  };
}

/** The address of a state; what is as at the beginning is left out. */
export function addressOfPanel({ words, word, by }: PanelState): string {
  const values = Object.entries({ words, word, by: by === 'rate' ? by : '' });
  return panelUrl(`${new URLSearchParams(values.filter(([, value]) => value !== ''))}`);
}
