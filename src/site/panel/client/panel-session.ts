import { loadPart } from '#search/client/load-part.ts';
import { openIndex } from '#search/client/open-index.ts';
import type { PanelWord } from '#search/panel/panel-words.ts';
import type { WordPanel } from '#search/panel/word-panel.ts';
import { indexVersionOf } from '#search/shared/index-version.ts';
import { watchedIndex } from '#site/search/client/watched-index.ts';

/** A panel, and the version of the index that it was counted with. */
export interface CountedPanel {
  readonly panel: WordPanel;
  readonly version: string;
}

interface CountOptions {
  readonly signal: AbortSignal;
  readonly onWord: (done: number) => void;
}

/** Counts words with the exact index below an address, which is opened anew. Rejects with an `IndexFault`. */
export async function countedPanel(
  address: string,
  words: readonly PanelWord[],
  { signal, onWord }: CountOptions,
): Promise<CountedPanel> {
  const { reader, feed, watch } = watchedIndex(address);
  const count = async (): Promise<CountedPanel> => {
    const [{ wordPanelOf }, index] = await Promise.all([
      loadPart(import('#search/panel/word-panel.ts')),
      openIndex(reader()),
    ]);
    const panel = await wordPanelOf({ ...index, signal }, words, {
      onWord: (done) => {
        feed();
        onWord(done);
      },
    });
    return { panel, version: indexVersionOf(index.meta) };
  };
  return watch(count());
}
