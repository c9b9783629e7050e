import { ContentRefusal } from '#archive/store/refusal.ts';
import { changedBetween, type Inputs, readInputs } from '#site/build/read-inputs.ts';

/**
 * Looks whether everything that something was made from is still as it was.
 *
 * @throws Refusal where it is not
 */
export function refuseChanged(before: Inputs): void {
  const [changed] = changedBetween(before, readInputs());
  if (changed !== undefined) throw new ContentRefusal(`${changed} 在生成时有改动，请再生成一次。`);
}
