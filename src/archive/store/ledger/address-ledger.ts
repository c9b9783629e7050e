import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import { addressesOf } from '#model/address-entry.ts';
import { type Anchor, isAnchor } from '#model/anchor.ts';
import type { Report } from '#model/report.ts';

/**
 * The addresses of a report that were published, with a fingerprint of what stood there. It is only
 * ever added to: `content/ledger/anchors/<report>.tsv`, one address a line.
 */
export type AddressLedger = ReadonlyMap<Anchor, Fingerprint>;

/** First twelve hex digits of the SHA-256 of the printed text, blanks aside. */
export type Fingerprint = string;

/** Reads the ledger of one report. A line that cannot be read gives a message, and no address. */
export function parseLedger(file: VFile): AddressLedger {
  const lines = String(file).replace(/\n$/u, '').split('\n');
  return new Map(
    lines.flatMap((line, index) => {
      const [anchor = '', fingerprint = '', ...rest] = line.split('\t');
      if (isAnchor(anchor) && /^[0-9a-f]{12}$/u.test(fingerprint) && rest.length === 0) {
        return [[anchor, fingerprint] as const];
      }
      const message = file.message(`这一行是 \`${line}\`，应为地址、制表符和十二位十六进制数。`, {
        place: { line: index + 1, column: 1 },
        ruleId: 'address-ledger',
        source: 'nianbao',
      });
      message.fatal = true;
      return [];
    }),
  );
}

/** What has become of the published addresses of a report. */
export interface LedgerFindings {
  /** Published, and neither there nor named in `aliases`. */
  readonly dead: readonly Anchor[];
  /** There, but with another text. */
  readonly changed: readonly Anchor[];
  /** There, and not in the ledger yet. */
  readonly unpublished: readonly Anchor[];
}

/** Holds a report against its ledger. */
export function ledgerFindingsOf(report: Report, ledger: AddressLedger): LedgerFindings {
  const present = fingerprintsOf(report);
  const { aliases } = report.metadata;
  const targetOf = (anchor: Anchor) => aliases[anchor] ?? anchor;
  const published = [...ledger.keys()];
  return {
    dead: published.filter((anchor) => !present.has(targetOf(anchor))),
    changed: published.filter((anchor) => {
      const now = present.get(anchor);
      return now !== undefined && now !== ledger.get(anchor);
    }),
    unpublished: [...present.keys()].filter((anchor) => !ledger.has(anchor)),
  };
}

/** The ledger with the addresses that it lacks added at its end. */
export function extendedLedger(report: Report, ledger: AddressLedger): string {
  const added = [...fingerprintsOf(report)].filter(([anchor]) => !ledger.has(anchor));
  return [...ledger, ...added].map((row) => `${row.join('\t')}\n`).join('');
}

function fingerprintsOf(report: Report): AddressLedger {
  return new Map(
    addressesOf(report).map(({ anchor, text }) => [
      anchor,
      createHash('sha256').update(text).digest('hex').slice(0, 12),
    ]),
  );
}
