import type { VFile } from 'vfile';
import { type Fingerprint, fingerprintOf, isFingerprint } from './fingerprint.ts';
import { ledgerLinesOf, textLinesOf } from './ledger-lines.ts';
import { complainOfLine } from './ledger-message.ts';

/**
 * How many lines each ledger had when it was last written, with their fingerprint:
 * `content/ledger/seals.tsv`, by the ledger's path from the root. A ledger is only ever added to, so
 * its first lines must still be these: lines lost and characters altered are seen without a history.
 */
export type Seals = ReadonlyMap<string, Seal>;

export interface Seal {
  readonly lines: number;
  readonly fingerprint: Fingerprint;
}

/** Where the seals lie, below the root of the archive. */
export const sealsPath = 'content/ledger/seals.tsv';

/** Reads the seals. A line that cannot be read gives a message, and no seal. */
export function parseSeals(file: VFile): Seals {
  return new Map(
    ledgerLinesOf(String(file)).flatMap((line) => {
      const [path = '', lines = '', fingerprint = '', ...rest] = line.cells;
      if (/^\d+$/u.test(lines) && isFingerprint(fingerprint) && rest.length === 0) {
        return [[path, { lines: Number(lines), fingerprint }] as const];
      }
      complainOfLine(file, line, '应为地址簿的路径、行数和十二位十六进制数，之间用制表符');
      return [];
    }),
  );
}

/** The seals as they are written, by path. */
export function sealsText(seals: Seals): string {
  return [...seals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { lines, fingerprint }]) => `${path}\t${lines}\t${fingerprint}\n`)
    .join('');
}

/** The seal of a ledger as it stands. */
export function sealOf(text: string): Seal {
  return sealOfLines(textLinesOf(text));
}

/** Whether a ledger still begins with the lines that were sealed. */
export function isSealed(text: string, seal: Seal): boolean {
  const { lines, fingerprint } = sealOfLines(textLinesOf(text).slice(0, seal.lines));
  return lines === seal.lines && fingerprint === seal.fingerprint;
}

function sealOfLines(lines: readonly string[]): Seal {
  return {
    lines: lines.length,
    fingerprint: fingerprintOf(lines.map((line) => `${line}\n`).join('')),
  };
}
