import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import { type Inputs, readInputs } from '#site/build/read-inputs.ts';
import { placesOfPart, sitePlaces } from '#site/build/site-place.ts';
import { fingerprintOfInputs } from './build-record.ts';
import { putInPlace } from './put-in-place.ts';
import { refuseChanged } from './refuse-changed.ts';

/**
 * Makes the part that this process is about, aside, and puts it in its place when it is whole.
 *
 * @param make is told the folder to write into
 * @throws Refusal where what it is made from has changed meanwhile
 */
export async function makePart(make: (made: string) => Promise<unknown>): Promise<void> {
  const places = sitePlaces();
  const inputs = readInputs();
  rmSync(places.made, { recursive: true, force: true });
  mkdirSync(places.made, { recursive: true });
  await make(places.made);
  refuseChanged(inputs);
  rmSync(places.record, { force: true });
  putInPlace(places);
  writeBeside(places.record, fingerprintOfInputs(inputs));
}

/**
 * Where a part lies that was made, perhaps by another machine, from just what there is here.
 *
 * @throws Refusal where it is lacking, or made from something else
 */
export function finishedPart(folder: string, inputs: Inputs): string {
  const { record, place } = placesOfPart(folder);
  if (!existsSync(record)) throw new ContentRefusal(`还没有 ${folder}，先把这一步做完。`);
  if (readFileSync(record, 'utf8') !== fingerprintOfInputs(inputs)) {
    throw new ContentRefusal(`${folder} 不是由现在的内容和程序做的，请再做一次。`);
  }
  return place;
}
