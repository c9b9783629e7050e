/**
 * Tries whether one report has one reference, in the programs that make references.
 *
 *     node bench/citations.ts --citeproc FOLDER --styles numeric.csl,author-date.csl --locales FOLDER
 *                             [--zotero http://127.0.0.1:1969]
 *
 * Thirty made-up reports, with every mix of known and unknown facts, are taken from page, list and
 * the three twins by Zotero's translators, and printed by citeproc-js with the Chinese styles of
 * GB/T 7714—2025. What comes out is held against the archive's own reference.
 *
 * None of these programs belongs to this project, and none is fetched: `FOLDER` has citeproc-js in
 * its `node_modules`; styles and locales are those of zotero-chinese/styles and
 * citation-style-language/locales; at `--zotero` a translation-server listens. What is not named is
 * said not to have been tried.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bibtexOf } from '#archive/cite/bibtex-of.ts';
import { citationMetaOf } from '#archive/cite/citation-meta.ts';
import { citedReportOf } from '#archive/cite/cited-report.ts';
import { contextObjectOf } from '#archive/cite/context-object.ts';
import { cslOf } from '#archive/cite/csl-of.ts';
import { citationStyles, gbCitationOf, gbText } from '#archive/cite/gb-citation.ts';
import { risOf } from '#archive/cite/ris-of.ts';
import { type MadeUpCitation, madeUpCitations } from '#tests/helpers/made-up-citations.ts';

/** A reference in the words of CSL. */
type CslItem = Readonly<Record<string, unknown>> & { readonly id: string };

/** Prints a reference in each of the styles. */
type Printer = (item: CslItem) => readonly string[];

const { values } = parseArgs({
  options: {
    citeproc: { type: 'string' },
    styles: { type: 'string' },
    locales: { type: 'string' },
    zotero: { type: 'string' },
  },
});
const { citeproc, styles, locales, zotero } = values;
if (citeproc === undefined || styles === undefined || locales === undefined) {
  console.log('Not tried: --citeproc, --styles and --locales are needed.');
} else {
  const print = printerOf({ citeproc, styles: styles.split(','), locales });
  report('.csl.json, as it is', await triedWith(print, async (one) => itemIn(cslIn(one))));
  if (zotero === undefined) console.log('Not tried: the translators, without --zotero.');
  else await tryTranslators(print, zotero);
}

async function tryTranslators(print: Printer, server: string): Promise<void> {
  const forms = { '.csl.json': cslIn, '.ris': risIn, '.bib': bibIn };
  for (const [name, of] of Object.entries(forms)) {
    const items = (one: MadeUpCitation) => imported(`${server}/import`, of(one));
    report(`${name} in Zotero`, await triedWith(print, (one) => exported(server, items(one))));
  }
  const host = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(url === '/list' ? listPage() : reportPage(madeUpCitations[Number(url.slice(1))]));
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const page = (_: MadeUpCitation, at: number) => imported(`${server}/web`, `${origin}/${at}`);
  report(
    'the page in Zotero',
    await triedWith(print, (one, at) => exported(server, page(one, at)), origin),
  );
  const picked = await imported(`${server}/web`, `${origin}/list`);
  const item = (_: MadeUpCitation, at: number) => exported(server, [picked[at]]);
  report('the list in Zotero', await triedWith(print, item, origin));
  host.close();
}

/** How many references are the archive's own; prints those that are not. */
async function triedWith(
  print: Printer,
  itemOf: (citation: MadeUpCitation, at: number) => Promise<CslItem>,
  origin?: string,
): Promise<{ readonly tried: number; readonly same: number }> {
  let [tried, same] = [0, 0];
  for (const [at, citation] of madeUpCitations.entries()) {
    const { report, address } = citation;
    const cited = citedReportOf(report, { address, archive: '年报文库' });
    // Of a page without an address of ours and an official one, the program takes where it found it.
    if (cited.url === undefined && origin !== undefined) continue;
    const printed = print(await itemOf(citation, at));
    for (const [position, style] of citationStyles.entries()) {
      const own = gbText(gbCitationOf(cited), { style, address: cited.url });
      tried += 1;
      if (printed[position] === own) same += 1;
      else console.log(`  ${citation.name}\n    own     ${own}\n    printed ${printed[position]}`);
    }
  }
  return { tried, same };
}

function report(name: string, { tried, same }: { tried: number; same: number }): void {
  console.log(`${name}: ${same} of ${tried} references are the archive's own.`);
  if (same < tried) process.exitCode = 1;
}

function cslIn({ report, address }: MadeUpCitation): string {
  return cslOf(report, { address, archive: '年报文库' });
}

function risIn({ report, address }: MadeUpCitation): string {
  return risOf(report, { address, archive: '年报文库' });
}

function bibIn({ report, address }: MadeUpCitation): string {
  return bibtexOf(report, { address, archive: '年报文库' });
}

function reportPage(citation: MadeUpCitation | undefined): string {
  if (citation === undefined) return '';
  const { report, address } = citation;
  const facts = citationMetaOf(citedReportOf(report, { address, archive: '年报文库' }));
  const metas = facts.map(([name, value]) => `<meta name="${name}" content="${escaped(value)}">`);
  return `<!doctype html><html lang="zh-CN"><head><title>x</title>${metas.join('')}</head><body><time datetime="1999-01-01">x</time></body></html>`;
}

function listPage(): string {
  const picks = madeUpCitations.map(({ report, address }) => {
    const cited = citedReportOf(report, { address, archive: '年报文库' });
    const pick = contextObjectOf({ reference: cited, address: cited.url, note: cited.note });
    return `<span class="Z3988" title="${escaped(pick)}"></span>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body>${picks.join('')}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** What the translators make of a file or an address; of a list, everything on it is picked. */
async function imported(address: string, body: string): Promise<readonly unknown[]> {
  const answer = await posted(address, body, 'text/plain');
  const items = Array.isArray(answer) ? answer : await posted(address, JSON.stringify(answer));
  return items as readonly unknown[];
}

/** The reference as Zotero hands it to a citation processor; notes beside it are none. */
async function exported(
  server: string,
  items: readonly unknown[] | Promise<readonly unknown[]>,
): Promise<CslItem> {
  const body = JSON.stringify((await items).slice(0, 1));
  return itemIn(JSON.stringify(await posted(`${server}/export?format=csljson`, body)));
}

async function posted(address: string, body: string, type = 'application/json'): Promise<unknown> {
  const headers = { 'content-type': type };
  const response = await fetch(address, { method: 'POST', headers, body });
  const text = await response.text();
  if (response.status >= 400 || text === '') throw new Error(`${address}: ${text}`);
  return JSON.parse(text);
}

function itemIn(list: string): CslItem {
  return JSON.parse(list)[0];
}

interface Processors {
  readonly citeproc: string;
  readonly styles: readonly string[];
  readonly locales: string;
}

function printerOf({ citeproc, styles, locales }: Processors): Printer {
  const CSL = createRequire(resolve(citeproc, 'index.js'))('citeproc');
  const locale = (name: string) => readFileSync(join(locales, `locales-${name}.xml`), 'utf8');
  return (item) =>
    styles.map((style) => {
      const system = {
        retrieveLocale: (name: string) => locale(name === 'en-US' ? name : 'zh-CN'),
        retrieveItem: () => item,
      };
      const engine = new CSL.Engine(system, readFileSync(style, 'utf8'));
      engine.setOutputFormat('text');
      engine.updateItems([item.id]);
      const [line] = engine.makeBibliography()[1];
      return line.trim().replace(/^\[1\]\s*/u, '');
    });
}
