/** The formats that pages come in and are read from; an original keeps its format as its ending. */
export const originalFormats = ['html', 'docx', 'pdf', 'txt'] as const;

export type PageFormat = (typeof originalFormats)[number];
