import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** A text behind its own checksum, so that whoever reads it again notices when a bit of it has changed. */
export function sealed(text: string): string {
  return `${hash('sha256', text)}\n${text}`;
}

/** Whether a file holds just the text of a SHA-256, sealed and whole. */
export function isSealedAs(path: string, sum: string): boolean {
  if (!existsSync(path)) return false;
  const whole = readFileSync(path);
  const head = Buffer.from(`${sum}\n`);
  return (
    whole.subarray(0, head.length).equals(head) &&
    hash('sha256', whole.subarray(head.length)) === sum
  );
}

/** The text that a file was sealed with; `undefined` where there is none, or not a whole one. */
export function readSealed(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const whole = readFileSync(path, 'utf8');
  const text = whole.slice(whole.indexOf('\n') + 1);
  return whole === sealed(text) ? text : undefined;
}
