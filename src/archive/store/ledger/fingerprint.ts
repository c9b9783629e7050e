import { hash } from 'node:crypto';

/** First twelve hex digits of the SHA-256 of a text. */
export type Fingerprint = string;

/** The fingerprint of a text. */
export function fingerprintOf(text: string): Fingerprint {
  return hash('sha256', text).slice(0, 12);
}

/** Whether the text has the form of a fingerprint. */
export function isFingerprint(text: string): text is Fingerprint {
  return /^[0-9a-f]{12}$/u.test(text);
}
