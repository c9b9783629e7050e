import { groupedDigits } from '#site/ui/grouped-digits.ts';
import { pageTemplate, write } from './page-template.ts';
import { addressOf, type SearchState } from './search-state.ts';

/** One choice of a filter and how many sections it has. */
export interface Bar {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface Spread {
  readonly years: readonly Bar[];
  readonly levels: readonly Bar[];
}

/** Draws how sections are spread. A bar leads to its sections alone; once there, to all again. */
export function showBars({ years, levels }: Spread, state: SearchState): void {
  const spread = document.querySelector<HTMLDetailsElement>('[data-spread]');
  if (!spread) return;
  spread.hidden = years.length === 0;
  const byYear = years.map((bar) => {
    const isChosen = state.from === bar.value && state.to === bar.value;
    const value = isChosen ? '' : bar.value;
    return barOf(bar, { state: { ...state, from: value, to: value }, isChosen, of: years });
  });
  const byLevel = levels.map((bar) => {
    const isChosen = state.level === bar.value;
    const chosen = { ...state, level: isChosen ? '' : bar.value };
    return barOf(bar, { state: chosen, isChosen, of: levels });
  });
  spread.querySelector('[data-bars="year"]')?.replaceChildren(...byYear);
  spread.querySelector('[data-bars="level"]')?.replaceChildren(...byLevel);
}

interface Drawing {
  /** The search that the bar leads to. */
  readonly state: SearchState;
  readonly isChosen: boolean;
  readonly of: readonly Bar[];
}

function barOf({ label, count }: Bar, { state, isChosen, of }: Drawing): DocumentFragment {
  const most = Math.max(...of.map((bar) => bar.count), 1);
  const fragment = pageTemplate('bar');
  const link = fragment.querySelector('a');
  write(fragment, '[data-bar-label]', label);
  write(fragment, '[data-bar-count]', groupedDigits(count));
  fragment
    .querySelector<HTMLElement>('[data-bar]')
    ?.style.setProperty('inline-size', `${(count / most) * 100}%`);
  if (count > 0) link?.setAttribute('href', addressOf(state));
  if (isChosen && link) {
    link.setAttribute('aria-current', 'true');
    link.title = '不再只看这些';
  }
  return fragment;
}
