import { readFileSync } from 'node:fs';

/** The script of the desk, from the root of the project: a development server serves it as it does those of pages. */
export const deskScript = 'src/cli/review/client.ts';

/** The style of the desk: colours and type are those of the site. */
export function styleOfDesk(): string {
  return fileAt('../../site/styles/tokens.css') + fileAt('./desk.css');
}

function fileAt(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
