/** What readers want another form of a report for, as they are told. */
export const twinUses = {
  text: '其他格式',
  citation: '引文格式',
  fingerprints: '文字指纹',
} as const;
type TwinUse = keyof typeof twinUses;

interface Twin {
  readonly mediaType: string;
  /** Absent where only the pages of the site ask for it. */
  readonly use?: TwinUse;
}

/** The forms a report can be had in besides its page, by the end of their address. */
export const twins = {
  md: { mediaType: 'text/markdown', use: 'text' },
  txt: { mediaType: 'text/plain', use: 'text' },
  json: { mediaType: 'application/json', use: 'text' },
  'csl.json': { mediaType: 'application/vnd.citationstyles.csl+json', use: 'citation' },
  ris: { mediaType: 'application/x-research-info-systems', use: 'citation' },
  bib: { mediaType: 'application/x-bibtex', use: 'citation' },
  'anchors.tsv': { mediaType: 'text/tab-separated-values', use: 'fingerprints' },
  'outline.json': { mediaType: 'application/json' },
} as const satisfies Readonly<Record<string, Twin>>;

export type TwinFormat = keyof typeof twins;

export const twinFormats = Object.keys(twins) as readonly TwinFormat[];

/** The forms that serve a use. */
export function twinsFor(wanted: TwinUse): readonly TwinFormat[] {
  return twinFormats.filter((format) => (twins[format] as Twin).use === wanted);
}
