import { indexVersionOf } from '#search/shared/index-version.ts';
import { fullAddressOf } from '#site/ui/client/full-address-of.ts';
import { saveFile } from '#site/ui/client/save-file.ts';
import { siteName } from '#site/ui/client/site-name.ts';
import { citationsOf, jsonOf, type SavedAnswer, tableOf } from './hits-as-text.ts';
import type { Question } from './question.ts';
import type { SearchSession } from './search-session.ts';
import { addressOf } from './search-state.ts';

interface Answered {
  readonly session: SearchSession;
  readonly question: Question;
}

/** Gives the reader all that matches as a file, or the citations into the clipboard. */
export async function saveAnswer(kind: string, { session, question }: Answered): Promise<string> {
  const { query } = question.state;
  const { sections } = await session.count(question);
  const [{ hits }, index] = await Promise.all([
    session.page(question, { limit: Math.max(sections, 1) }),
    session.use(async ({ index: { meta } }) => indexVersionOf(meta)),
  ]);
  const address = fullAddressOf(addressOf(question.state));
  const archive = siteName();
  const answer: SavedAnswer = { archive, query, address, index, hits, origin: fullAddressOf('') };
  const name = `${archive} ${query}`;
  if (kind === 'citations') return copyCitations(name, citationsOf(answer));
  if (kind === 'table') saveFile(`${name}.csv`, 'text/csv', tableOf(answer));
  else saveFile(`${name}.json`, 'application/json', jsonOf(answer));
  return `已存下 ${hits.length} 节`;
}

/** Where a browser does not let a page copy, the citations come as a file. */
async function copyCitations(name: string, text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return '已复制引文';
  } catch {
    saveFile(`${name}.txt`, 'text/plain', text);
    return '浏览器不让复制，引文已存成文件';
  }
}
