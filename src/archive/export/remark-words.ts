import type { PrintRemark } from '#model/annotation.ts';

/**
 * What an editor remarks on the print, as a note to the printed words.
 *
 * @param reading the words of the reading text that it is on
 */
export function remarkWords(remark: PrintRemark, reading: string): string {
  switch (remark.kind) {
    case 'corr':
      return sentences(corrected(remark.sic, reading), remark.note);
    case 'supplied':
      return sentences(`此处原缺，编者补“${reading}”`, remark.note);
    case 'sic':
      return sentences(`“${reading}”原文如此`, remark.note);
    case 'gap':
      return sentences('此处有缺', remark.reason);
  }
}

function corrected(printed: string, reading: string): string {
  if (printed === '') return `此处编者补“${reading}”`;
  return reading === '' ? `“${printed}”，编者以为是衍文` : `“${printed}”，编者读作“${reading}”`;
}

function sentences(...said: readonly (string | undefined)[]): string {
  return said.map((one) => (one ? `${one.replace(/。$/u, '')}。` : '')).join('');
}
