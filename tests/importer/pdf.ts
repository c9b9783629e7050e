/** A PDF of one page with such lines; see {@link pdfOfPages}. */
export function pdfOf(lines: readonly string[]): Buffer {
  return pdfOfPages([lines.map((text, at) => ({ text, x: 72, y: 122 + at * 14 }))]);
}

/** Words at a place of a page, in points from its upper left corner. */
export interface PrintedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** In points; 12 if it is not given. */
  readonly size?: number;
}

/**
 * A PDF whose font says which characters its codes stand for, and embeds no glyphs: each of them is
 * as wide as it is high. A page is 595 by 842 points.
 */
export function pdfOfPages(pages: readonly (readonly PrintedWords[])[]): Buffer {
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`);
  const text = pages
    .flat()
    .map((words) => words.text)
    .join('');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
    streamOf(toUnicode(text)),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      streamOf(`BT\n${page.map(shown).join('\n')}\nET`),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${`${offset}`.padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file);
}

function shown({ text, x, y, size = 12 }: PrintedWords): string {
  return `/F1 ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm <${hex(text)}> Tj`;
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** Every character's code is its own UTF-16 code unit. */
function toUnicode(text: string): string {
  const codes = [...new Set(text)].map((character) => `<${hex(character)}> <${hex(character)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${codes.length} beginbfchar
${codes.join('\n')}
endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}
