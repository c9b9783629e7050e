import { spawn } from 'node:child_process';
import { limits } from '#importer/read/limits.ts';
import { visibleText } from '#importer/read/visible-text.ts';
import { elementsBelow, ownText, parseXml, type XmlElement } from '#importer/read/xml.ts';
import { withoutUnfit } from '#model/unfit-character.ts';
import { emOf, joinedPieces, type PdfPage, type PdfPiece } from './pdf-piece.ts';

/** The pages of a PDF file, or why there are none, in Chinese. */
export type PdfPages = { readonly pages: readonly PdfPage[] } | { readonly fault: string };

/**
 * Has a PDF file read by poppler's `pdftotext`, with the place of every word: other readers give
 * Kangxi radicals for Chinese characters.
 */
export async function readPages(bytes: Uint8Array): Promise<PdfPages> {
  const output = await pdftotext(bytes);
  if ('fault' in output) return output;
  try {
    const root = parseXml(Buffer.from(withoutUnfit(output.text)));
    return { pages: [...elementsBelow(root)].filter(({ name }) => name === 'page').map(pageOf) };
  } catch {
    return { fault: unreadable };
  }
}

function pageOf(page: XmlElement): PdfPage {
  const lines = [...elementsBelow(page)].filter(({ name }) => name === 'line');
  return {
    height: Number(page.attributes['height'] ?? 0),
    pieces: lines.flatMap((line) =>
      setTogether(
        [...elementsBelow(line)].filter(({ name }) => name === 'word').flatMap(pieceOf),
      ).map(joinedPieces),
    ),
  };
}

/** The words of a line in groups: what stands apart may be of two columns. */
function setTogether(words: readonly PdfPiece[]): readonly (readonly PdfPiece[])[] {
  const groups: PdfPiece[][] = [];
  for (const word of words.toSorted((one, other) => one.left - other.left)) {
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && word.left - before.right < word.em * 0.8) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups;
}

function pieceOf(word: XmlElement): readonly PdfPiece[] {
  const text = visibleText(ownText(word)).trim();
  if (text === '') return [];
  const [left = 0, right = 0, top = 0, foot = 0] = ['xMin', 'xMax', 'yMin', 'yMax'].map((side) =>
    Number(word.attributes[side] ?? 0),
  );
  return [{ text, left, right, middle: (top + foot) / 2, em: emOf(text, right - left) }];
}

type Output = { readonly text: string } | { readonly fault: string };

function pdftotext(bytes: Uint8Array): Promise<Output> {
  return new Promise((resolve) => {
    const child = spawn('pdftotext', ['-bbox-layout', '-enc', 'UTF-8', '-', '-']);
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.zipBytes) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    // The program may end before it has read everything; that is no fault of ours.
    child.stdin.on('error', () => undefined);
    child.on('error', () => resolve({ fault: missing }));
    child.on('close', (code) =>
      resolve(
        code === 0 ? { text: Buffer.concat(chunks).toString('utf8') } : { fault: unreadable },
      ),
    );
    child.stdin.end(bytes);
  });
}

const unreadable = '这个 PDF 读不出来：文件已损坏、加了密，或读得太久。';

const missing =
  '读 PDF 要用 poppler 的 pdftotext，这台电脑上没有。请先安装（Debian：apt install poppler-utils；macOS：brew install poppler）。';
