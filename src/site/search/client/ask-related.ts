import { loadPart } from '#search/client/load-part.ts';
import type { Asking } from './asking.ts';
import { keepingFocus } from './keeping-focus.ts';
import { pageTemplate, write } from './page-template.ts';
import { reasonOf } from './reason-of.ts';

/** Looks for sections that share words with the query, and puts them below those that contain it. */
export async function askRelated({ session, page, question, signal }: Asking): Promise<void> {
  const { related } = page;
  keepingFocus(page, () => related.replaceChildren(pageTemplate('related-loading')), related);
  try {
    const [{ showRelated }, years] = await Promise.all([
      loadPart(import('./show-related.ts')),
      session.use(async ({ index: { meta } }) => meta.years.map(([year]) => year)),
    ]);
    await showRelated(related, { state: question.state, years, signal });
  } catch (error) {
    if (signal.aborted) return;
    const message = pageTemplate('related-failed');
    write(message, '[data-reason]', reasonOf(error));
    related.replaceChildren(message);
  }
}
