import { onceABuild } from './build/once-a-build.ts';
import { loadWhole } from './build/whole.ts';
import { waysAcross, waysFromHome } from './navigation.ts';

/** The ways to read all reports, with their counts: a page looks at these alone, and not at what is counted. */
export const loadWays = onceABuild('ways', async () => {
  const whole = await loadWhole();
  return { fromHome: waysFromHome(whole), across: waysAcross(whole) };
});
