import { type Html, html } from './html.ts';

/** What every page of the desk needs to know of its server. */
export interface DeskFrame {
  /** Address of the desk, with a slash at its end. */
  readonly desk: string;
  /** Address of its script. */
  readonly script: string;
  /** What proves that a request comes from a page of this server. */
  readonly token: string;
  /** Who decides, as far as the machine knows. */
  readonly editor: string;
}

/** A page of the desk around what it has to say. */
export function framed(
  body: Html,
  {
    desk,
    script,
    token,
    editor,
    title,
    report,
  }: DeskFrame & { readonly title: string; readonly report?: string },
): Html {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="stylesheet" href="${desk}desk.css">
<script type="module" src="${script}"></script></head>
<body><main><review-desk data-report="${report}" data-token="${token}" data-editor="${editor}">
${body}
</review-desk></main></body></html>`;
}
