import { addressOf, type SearchState, stateOf } from './search-state.ts';

/** The address of the search page, and which of its states a reader can come back to. */
export interface AddressSteps {
  /** Puts a state into the address: behind a step, or else in the place of what is there. */
  write(state: SearchState): void;
  /** What the address holds is a step to come back to; else typing goes on changing it. */
  settle(): void;
}

export function addressSteps(): AddressSteps {
  let isStep = true;
  return {
    write(state) {
      const address = addressOf(state);
      if (address === addressOf(stateOf(location.search))) return;
      if (isStep) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      isStep = false;
    },
    settle() {
      isStep = true;
    },
  };
}
