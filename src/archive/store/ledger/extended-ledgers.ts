import { textLinesOf } from './ledger-lines.ts';
import { filledLedgersOf, type Ledgers } from './ledgers.ts';
import { sealOf, sealsPath, sealsText } from './seals.ts';

/** Lines to be written at the end of ledgers, by the ledger's path. */
export type LedgerLines = ReadonlyMap<string, readonly string[]>;

/** The files of the ledgers that change when lines are added, each as it is then, seals last. */
export function extendedLedgers(ledgers: Ledgers, added: LedgerLines): ReadonlyMap<string, string> {
  const files = filledLedgersOf(ledgers);
  const extended = [...added]
    .filter(([, lines]) => lines.length > 0)
    .map(([path, lines]) => {
      const all = [...textLinesOf(String(files.get(path) ?? '')), ...lines];
      return [path, all.map((line) => `${line}\n`).join('')] as const;
    });
  return new Map([...extended, [sealsPath, sealsOver(ledgers, new Map(extended))]]);
}

/** The seals over all ledgers as they stand, or as they will when some are written. */
export function sealsOver(
  ledgers: Ledgers,
  written: ReadonlyMap<string, string> = new Map(),
): string {
  const texts = [...filledLedgersOf(ledgers)].map(([path, file]) => [path, String(file)] as const);
  const seals = [...texts, ...written].map(([path, text]) => [path, sealOf(text)] as const);
  return sealsText(new Map(seals));
}

/** Paths of ledgers that have lines which are not sealed yet: someone has written them by hand. */
export function looseLedgersOf(ledgers: Ledgers): readonly string[] {
  return [...filledLedgersOf(ledgers)].flatMap(([path, file]) =>
    textLinesOf(String(file)).length > (ledgers.seals.get(path)?.lines ?? 0) ? [path] : [],
  );
}
