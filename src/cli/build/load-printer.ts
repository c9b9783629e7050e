import { renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sumAt } from '#archive/store/file-sum.ts';
import { filesBelow } from '#archive/store/files-below.ts';
import { ContentRefusal } from '#archive/store/refusal.ts';
import { readSealed, sealed } from '#archive/store/sealed-file.ts';
import { writeBeside } from '#archive/store/write-beside.ts';
import type { Printing, printPages, StyledKind } from '#site/build/printer.ts';
import { type Bundled, printerFile, printerIntegration } from '#site/build/printer-integration.ts';
import { readProgramSum } from '#site/build/read-inputs.ts';
import { loadAstro } from './load-astro.ts';

/** All pages' code, bundled, and the files that a site of any content has. */
export interface Printer {
  readonly print: (printing: Omit<Printing, keyof Bundled>) => Promise<void>;
  /** The folder of what every site has: styles, scripts, what lies in `public/`. */
  readonly folder: string;
  /** The files in it, by their paths. */
  readonly files: readonly string[];
}

/** What is written down of a printer. */
interface PrinterRecord {
  readonly program: string;
  readonly kinds: readonly StyledKind[];
  readonly far: readonly (readonly [file: string, needed: readonly string[]])[];
  /** The SHA-256 of each file, in lower-case hex, by its path from the printer's folder. */
  readonly sums: Readonly<Record<string, string>>;
}

/** Where it is kept, from the root of the archive. Below `code` is what prints, below `site` what a site has. */
const place = '.cache/printer';
const unfinished = '.cache/printer.new';
const recordName = 'record.json';

/**
 * The printer of this program: the kept one, or where the program has changed, or a bit of that one, a new one.
 * Bundling takes as long as printing a thousand pages.
 *
 * @throws Refusal where the program changes meanwhile
 */
export async function loadPrinter(): Promise<Printer> {
  const program = readProgramSum();
  const record = keptRecord(program) ?? (await bundledAnew(program));
  const entry = pathToFileURL(resolve(place, 'code', printerFile)).href;
  const code: { readonly printPages: typeof printPages } = await import(entry);
  const { kinds } = record;
  const far = new Map(record.far);
  return {
    print: (printing) => code.printPages({ ...printing, kinds, far }),
    folder: `${place}/site`,
    files: Object.keys(record.sums).flatMap((path) =>
      path.startsWith('site/') ? [path.slice('site/'.length)] : [],
    ),
  };
}

function keptRecord(program: string): PrinterRecord | undefined {
  const text = readSealed(join(place, recordName));
  if (text === undefined) return undefined;
  const record: PrinterRecord = JSON.parse(text);
  const isWhole = Object.entries(record.sums).every(
    ([path, sum]) => sumAt(join(place, path)) === sum,
  );
  return record.program === program && isWhole ? record : undefined;
}

async function bundledAnew(program: string): Promise<PrinterRecord> {
  rmSync(unfinished, { recursive: true, force: true });
  let bundled: Bundled | undefined;
  const keep = printerIntegration(resolve(unfinished, 'code'), (told) => {
    bundled = told;
  });
  const { build } = await loadAstro();
  await build({ logLevel: 'silent', outDir: `${unfinished}/site`, integrations: [keep] });
  if (bundled === undefined) throw new Error('The pages were not bundled.');
  if (readProgramSum() !== program) throw new ContentRefusal('程序在生成时有改动，请再生成一次。');
  const files = filesBelow(unfinished);
  const record: PrinterRecord = {
    program,
    kinds: bundled.kinds,
    far: [...bundled.far],
    sums: Object.fromEntries(files.map((path) => [path, sumAt(join(unfinished, path)) ?? ''])),
  };
  writeBeside(join(unfinished, recordName), sealed(JSON.stringify(record)));
  rmSync(place, { recursive: true, force: true });
  renameSync(unfinished, place);
  return record;
}
