/** What the server answers to a decision. */
interface Answer {
  readonly message?: string;
  readonly row?: string;
  readonly html?: string;
  readonly counts?: string;
}

/** Which fields say something of which kind of annotation. */
const fieldsOfKind: Readonly<Record<string, readonly string[]>> = {
  cite: ['words', 'work'],
  figure: ['words', 'of', 'scope', 'period'],
  sic: ['words', 'note'],
  corr: ['words', 'reading', 'note'],
  supplied: ['reading', 'note'],
  gap: ['note'],
};

const choicesByKey: Readonly<Record<string, string>> = {
  t: 'take',
  x: 'take-away',
  r: 'restore',
  c: 'change',
  u: 'undo',
  j: 'next',
  k: 'previous',
};

/**
 * Decides on the items of a report by key or by hand. Nothing counts before the server has said that
 * it is on the disk; one decision is sent at a time.
 */
class ReviewDesk extends HTMLElement {
  #current: string | undefined;
  #isWaiting = false;

  connectedCallback() {
    const by = this.#field('by');
    if (by) by.value = this.dataset['editor'] || localStorage.getItem('review-editor') || '';
    this.addEventListener('click', (event) => this.#clicked(event));
    this.addEventListener('change', () => this.#showFields());
    document.addEventListener('keydown', (event) => this.#pressed(event));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.querySelector('fieldset')?.hidden)
        document.getElementById(this.#current ?? '')?.focus();
      else void this.#send('change');
    });
  }

  #pressed(event: KeyboardEvent) {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select');
    if (event.key === 'Escape') this.#closeFields();
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'w') {
      event.preventDefault();
      this.#field('why')?.focus();
    }
    const choice = choicesByKey[event.key.toLowerCase()];
    if (choice === undefined) return;
    event.preventDefault();
    this.#act(choice, event.shiftKey);
  }

  #clicked({ target }: Event) {
    if (!(target instanceof Element)) return;
    const choice = target.closest<HTMLElement>('[data-choice]')?.dataset['choice'];
    if (choice !== undefined) return this.#act(choice, false);
    const item = target.closest('.items button')?.id;
    const marked = target.closest<HTMLElement>('mark')?.dataset['items']?.split(' ').at(-1);
    const key = item ?? marked;
    if (key !== undefined) this.#choose(key);
  }

  #act(choice: string, withDecided: boolean) {
    if (choice === 'next') this.#go(1, withDecided);
    else if (choice === 'previous') this.#go(-1, withDecided);
    else if (choice === 'change') this.#openFields();
    else void this.#send(choice);
  }

  /** What contradicts comes first, then everything in order of the text. */
  #go(step: number, withDecided: boolean) {
    const all = [...this.querySelectorAll<HTMLElement>('.items button')];
    const order = [
      ...all.filter(({ dataset }) => dataset['clash'] === 'yes'),
      ...all.filter(({ dataset }) => dataset['clash'] !== 'yes'),
    ].filter(
      ({ id, dataset }) => withDecided || dataset['state'] === 'undecided' || id === this.#current,
    );
    const at = order.findIndex(({ id }) => id === this.#current);
    const next = order[at < 0 && step < 0 ? order.length - 1 : at + step];
    if (next) this.#choose(next.id);
    else this.#say(step > 0 ? '后面没有待定的了。' : '前面没有待定的了。');
  }

  #choose(key: string) {
    this.#closeFields();
    this.#current = key;
    for (const old of this.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
    for (const mark of this.querySelectorAll(`mark[data-items~="${key}"]`)) {
      mark.setAttribute('aria-current', 'true');
    }
    const item = document.getElementById(key);
    item?.setAttribute('aria-current', 'true');
    item?.focus({ preventScroll: true });
    const mark = this.querySelector(`mark[data-items~="${key}"]`);
    (mark ?? item)?.scrollIntoView({ block: 'center' });
    const current = this.querySelector('[data-current]');
    if (current) current.textContent = item?.textContent?.replace(/\s+/gu, ' ') ?? '';
  }

  async #send(choice: string) {
    if (this.#isWaiting) return;
    const key = this.#current;
    if (choice !== 'undo' && key === undefined) return this.#say('先选一处。');
    const by = this.#field('by')?.value.trim() ?? '';
    if (by === '') {
      this.#field('by')?.focus();
      return this.#say('先写审校人。');
    }
    this.#isWaiting = true;
    this.setAttribute('aria-busy', 'true');
    try {
      this.#take(
        await this.#answerTo({
          choice,
          key,
          by,
          why: this.#field('why')?.value.trim() ?? '',
          fields: this.#filled(choice),
        }),
      );
      localStorage.setItem('review-editor', by);
    } catch {
      this.#say('服务器没有回答，刚才这一处没有写下；启动后刷新再定。');
    } finally {
      this.#isWaiting = false;
      this.removeAttribute('aria-busy');
    }
  }

  async #answerTo(decision: object): Promise<Answer> {
    const response = await fetch(location.pathname, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-review-token': this.dataset['token'] ?? '',
      },
      body: JSON.stringify(decision),
    });
    return response.json();
  }

  #take({ message, row, html, counts }: Answer) {
    this.#say(message ?? '已写下。');
    if (row === undefined || html === undefined) return;
    const place = document.getElementById(row);
    const after = this.#placeOfCurrent();
    if (place) place.outerHTML = html;
    const shown = this.querySelector('[data-counts]');
    if (shown && counts !== undefined) shown.innerHTML = counts;
    const why = this.#field('why');
    if (why) why.value = '';
    this.#closeFields();
    this.#goOn(after, row);
  }

  /** The next undecided item in view of where the last one was, which may be there no more. */
  #goOn(after: readonly string[], row: string) {
    const isOpen = (id: string) => document.getElementById(id)?.dataset['state'] === 'undecided';
    const here = [
      ...(document.getElementById(row)?.querySelectorAll<HTMLElement>('.items button') ?? []),
    ];
    const next = [...here.map(({ id }) => id).filter((id) => after.includes(id)), ...after].find(
      isOpen,
    );
    const first = this.querySelector<HTMLElement>('.items button[data-state="undecided"]')?.id;
    const key = next ?? first ?? here[0]?.id;
    if (key !== undefined) this.#choose(key);
  }

  #placeOfCurrent(): readonly string[] {
    const all = [...this.querySelectorAll<HTMLElement>('.items button')].map(({ id }) => id);
    return all.slice(all.indexOf(this.#current ?? '') + 1);
  }

  #openFields() {
    const item = this.#current === undefined ? undefined : document.getElementById(this.#current);
    if (!item) return this.#say('先选一处。');
    const values: Readonly<Record<string, string>> = JSON.parse(item.dataset['fields'] ?? '{}');
    const fieldset = this.querySelector('fieldset');
    if (!fieldset) return;
    fieldset.hidden = false;
    for (const input of fieldset.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      input.value = values[input.name] ?? '';
    }
    this.#showFields();
    const shown = [...fieldset.querySelectorAll<HTMLElement>('label:not([hidden]) input')];
    (shown[1] ?? shown[0])?.focus();
  }

  #showFields() {
    const kind = this.querySelector<HTMLSelectElement>('select[name="kind"]')?.value ?? '';
    for (const label of this.querySelectorAll<HTMLElement>('[data-field]')) {
      label.hidden = !fieldsOfKind[kind]?.includes(label.dataset['field'] ?? '');
    }
  }

  #closeFields() {
    const fieldset = this.querySelector('fieldset');
    if (fieldset) fieldset.hidden = true;
  }

  #filled(choice: string): Readonly<Record<string, string>> {
    if (choice !== 'change') return {};
    const shown = this.querySelectorAll<HTMLInputElement>('fieldset label:not([hidden]) [name]');
    return Object.fromEntries(
      [...shown]
        .filter(({ name, value }) => value !== '' || name === 'reading')
        .map(({ name, value }) => [name, value]),
    );
  }

  #field(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }

  #say(words: string) {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = words;
  }
}

customElements.define('review-desk', ReviewDesk);
