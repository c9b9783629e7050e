import { sourceUrl } from '#model/permalink.ts';
import { checkedCapture } from './checked-capture.ts';

/**
 * Lists the capture that the address names, `?file=440205/2023.txt`, line by line: read as UTF-8, whatever
 * the host says of its charset. Each line has an address, `#L12`. `data-state` is `idle`, `loading`, `done`
 * or `error`. What is listed can be held against the archive's list of files.
 */
class CaptureLines extends HTMLElement {
  connectedCallback() {
    const file = new URLSearchParams(location.search).get('file') ?? '';
    if (/^\d+\/[\w.-]+$/u.test(file)) void this.show(file);
    else this.say('none');
  }

  async show(file: string): Promise<void> {
    this.dataset['state'] = 'loading';
    this.say('loading');
    try {
      const response = await fetch(sourceUrl(file));
      if (!response.ok) throw new Error(`${response.status}`);
      const bytes = await response.arrayBuffer();
      this.list(new TextDecoder().decode(bytes));
      this.offerCheck(() => checkedCapture(file, bytes));
    } catch {
      this.dataset['state'] = 'error';
      this.say('error');
      return;
    }
    const raw = Object.assign(document.createElement('a'), {
      href: sourceUrl(file),
      textContent: file,
    });
    const whole = this.querySelectorAll('li').length;
    this.querySelector('p')?.replaceChildren('原文件 ', raw, `，${whole} 行`);
    this.dataset['state'] = 'done';
    // A line is at its address only now that it is there.
    if (location.hash !== '') location.replace(location.hash);
  }

  list(text: string): void {
    const lines = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
    this.querySelector('ol')?.replaceChildren(...lines.map((line, at) => itemOf(line, at + 1)));
  }

  offerCheck(check: () => Promise<string>): void {
    const offer = this.querySelector<HTMLTemplateElement>('template[data-check]');
    if (!offer) return;
    offer.after(offer.content.cloneNode(true));
    this.querySelector('button')?.addEventListener('click', async () => {
      const says = await check();
      this.querySelector('output')?.replaceChildren(says);
    });
  }

  say(when: 'none' | 'loading' | 'error'): void {
    const words = this.querySelector<HTMLTemplateElement>(`template[data-when="${when}"]`);
    if (words) this.querySelector('p')?.replaceChildren(words.content.cloneNode(true));
  }
}

function itemOf(line: string, number: number): HTMLLIElement {
  const item = document.createElement('li');
  item.id = `L${number}`;
  const link = Object.assign(document.createElement('a'), { href: `#L${number}` });
  link.textContent = String(number);
  link.ariaLabel = `第 ${number} 行`;
  const words = document.createElement('span');
  words.textContent = line;
  item.append(link, words);
  return item;
}

customElements.define('capture-lines', CaptureLines);
