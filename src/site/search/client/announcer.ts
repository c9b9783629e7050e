/** Milliseconds in which nothing else happens before something is said aloud. */
const pause = 800;

/** Says things to those who listen to the page: once all is still, and then the last alone. */
export interface Announcer {
  announce(text: string): void;
  /** What was about to be said no longer holds. */
  hush(): void;
}

/** @param status a live region that nothing else writes to */
export function announcer(status: HTMLElement): Announcer {
  let timer = 0;
  return {
    announce(text) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        status.textContent = text;
      }, pause);
    },
    hush() {
      clearTimeout(timer);
      status.textContent = '';
    },
  };
}
