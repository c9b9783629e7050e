/** Why nothing is built, in sentences for the person who asked for it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
