import type { VFile } from 'vfile';
import { addressesOf } from '#model/address-entry.ts';
import { type Anchor, isAnchor } from '#model/anchor.ts';
import { presentAnchorOf } from '#model/former-anchor.ts';
import type { Report } from '#model/report.ts';
import { type Fingerprint, fingerprintOf, isFingerprint } from './fingerprint.ts';
import { ledgerLinesOf } from './ledger-lines.ts';
import { complainOfLine } from './ledger-message.ts';

/**
 * The places of a report that were published, each with the fingerprint of the printed text that
 * stood there, blanks aside. `content/ledger/anchors/<report>.tsv` holds one a line and is only ever
 * added to: a later line about a place is a correction of an earlier one.
 */
export type AnchorLedger = ReadonlyMap<Anchor, Fingerprint>;

/** Reads the ledger of one report. A line that cannot be read gives a message, and no place. */
export function parseAnchorLedger(file: VFile): AnchorLedger {
  return new Map(
    ledgerLinesOf(String(file)).flatMap((line) => {
      const [anchor = '', fingerprint = '', ...rest] = line.cells;
      if (isAnchor(anchor) && isFingerprint(fingerprint) && rest.length === 0) {
        return [[anchor, fingerprint] as const];
      }
      complainOfLine(file, line, '应为地址、制表符和十二位十六进制数');
      return [];
    }),
  );
}

/** What has become of the published places of a report. */
export interface AnchorFindings {
  /** Published, and neither there nor led on by `aliases` to a place that is. */
  readonly dead: readonly Anchor[];
  /** There, but with another text than the ledger says. */
  readonly changed: readonly Anchor[];
  /** There, and not in the ledger yet. */
  readonly unentered: readonly Anchor[];
}

/** Holds a report against its ledger. */
export function anchorFindingsOf(report: Report, ledger: AnchorLedger): AnchorFindings {
  const present = fingerprintsOf(report);
  const { aliases } = report.metadata;
  return {
    dead: [...ledger.keys()].filter(
      (anchor) => presentAnchorOf(anchor, { present, aliases }) === undefined,
    ),
    changed: [...ledger.keys()].filter(
      (anchor) => present.has(anchor) && present.get(anchor) !== ledger.get(anchor),
    ),
    unentered: [...present.keys()].filter((anchor) => !ledger.has(anchor)),
  };
}

/** What the ledger lacks of these places, as it is written at the end of its file. */
export function anchorLinesOf(report: Report, anchors: readonly Anchor[]): readonly string[] {
  const present = fingerprintsOf(report);
  return anchors.map((anchor) => `${anchor}\t${present.get(anchor)}`);
}

/** All places of a report as a ledger has them: those of the ledger first, then those it lacks. */
export function anchorsTable(report: Report, ledger: AnchorLedger): string {
  const present = fingerprintsOf(report);
  return [...new Map([...ledger, ...present])].map((row) => `${row.join('\t')}\n`).join('');
}

/** Each place of a report with the fingerprint of its text. */
function fingerprintsOf(report: Report): AnchorLedger {
  return new Map(addressesOf(report).map(({ anchor, text }) => [anchor, fingerprintOf(text)]));
}
