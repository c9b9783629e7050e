import { presentAnchorOf } from '#model/former-anchor.ts';
import { reportUrl, sourceUrl } from '#model/permalink.ts';
import { checkedCapture } from './checked-capture.ts';
import { rowElement } from './facsimile-row.ts';
import { type Facsimile, loadFacsimile } from './load-facsimile.ts';

/**
 * Shows the capture that the address names, `?file=440205/2023.txt`, with its report beside it. Each line
 * has an address, `#L12`, and each place of the report the one that it has there, `#s2-1-p1`. `data-state`
 * is `idle`, `loading`, `done` or `error`. What is shown can be held against the archive's list of files.
 */
class FacsimileView extends HTMLElement {
  connectedCallback() {
    const file = new URLSearchParams(location.search).get('file') ?? '';
    if (/^\d+\/[\w.-]+$/u.test(file)) void this.load(file);
    else this.say('none');
  }

  async load(file: string): Promise<void> {
    this.dataset['state'] = 'loading';
    this.say('loading');
    try {
      this.show(file, await loadFacsimile(file));
      this.dataset['state'] = 'done';
    } catch {
      this.dataset['state'] = 'error';
      this.say('error');
    }
  }

  show(file: string, { bytes, rows, report }: Facsimile): void {
    this.querySelector('ol')?.replaceChildren(...rows.map((row) => rowElement(row, report?.id)));
    this.put('offers');
    if (!report) this.put('alone');
    const lines = this.querySelectorAll('[id^="L"]').length;
    const title = report ? [linkTo(reportUrl(report.id), report.metadata.title), '　'] : [];
    const raw = linkTo(sourceUrl(file), file);
    this.querySelector('p')?.replaceChildren(...title, '抓取原文 ', raw, `，${lines} 行`);
    if (report) document.title = `${report.metadata.title}：${document.title}`;
    this.querySelector('button')?.addEventListener('click', async () => {
      this.querySelector('output')?.replaceChildren(await checkedCapture(file, bytes));
    });
    this.offerRemarked();
    this.dataset['beside'] = String(report !== undefined);
    arriveAt(location.hash, report?.metadata.aliases ?? {});
  }

  /** Has rows without a remark left out when asked to. */
  offerRemarked(): void {
    const choice = this.querySelector('input');
    const { length } = this.querySelectorAll('[data-remarked]');
    choice?.labels?.[0]?.toggleAttribute('hidden', length === 0);
    choice?.addEventListener('change', () => this.toggleAttribute('data-only', choice.checked));
  }

  say(when: 'none' | 'loading' | 'error'): void {
    const words = this.querySelector<HTMLTemplateElement>(`template[data-when="${when}"]`);
    if (words) this.querySelector('p')?.replaceChildren(words.content.cloneNode(true));
  }

  put(what: 'offers' | 'alone'): void {
    const parts = this.querySelector<HTMLTemplateElement>(`template[data-${what}]`);
    parts?.after(parts.content.cloneNode(true));
  }
}

function linkTo(href: string, words: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: words });
}

/** A row is at its address only now that it is there; a place that the report once had is where its text is. */
function arriveAt(hash: string, aliases: Readonly<Record<string, string>>): void {
  if (hash === '') return;
  const present = { has: (anchor: string) => document.getElementById(anchor) !== null };
  const named = hash.slice(1);
  location.replace(`#${presentAnchorOf(named, { aliases, present }) ?? named}`);
}

customElements.define('facsimile-view', FacsimileView);
