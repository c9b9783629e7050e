import type { Locator } from 'playwright-core';
import { findInPage, type Step, type Wanted } from './find-in-page.ts';
import { isRefusal } from './webdriver-session.ts';

/** What locators ask of their page. */
export interface LocatedPage {
  /** Runs the text of a function in the page. */
  readonly run: <T>(source: string, ...given: readonly unknown[]) => Promise<T>;
  readonly post: (path: string, parameters?: object) => Promise<unknown>;
  readonly press: (keys: string) => Promise<void>;
  /** Asks again and again until there is an answer. */
  readonly until: <T>(ask: () => Promise<T | undefined>, what: string) => Promise<T>;
}

/** A function of the page. */
type Run = (elements: never, given: never) => unknown;
type Words = string | RegExp;
interface Telling {
  readonly exact?: boolean;
  readonly name?: Words;
}

/** The ways from what is at hand to what lies below it. */
export function waysBelow(further: (step: Step) => Locator) {
  return {
    locator: (css: string, { hasText }: { readonly hasText?: Words } = {}) =>
      further({ css, ...(hasText !== undefined && { hasText: wantedOf(hasText) }) }),
    getByText: (text: Words, telling?: Telling) => further({ text: wantedOf(text, telling) }),
    getByLabel: (label: Words, telling?: Telling) => further({ label: wantedOf(label, telling) }),
    getByRole: (role: string, { name, exact = false }: Telling = {}) =>
      further({ role, ...(name !== undefined && { name: wantedOf(name, { exact }) }) }),
  };
}

/** What is found by steps from the page: as much of Playwright's locators as tasks use. */
export function locatorOf(page: LocatedPage, steps: readonly Step[]): Locator {
  const further = (step: Step) => locatorOf(page, [...steps, step]);
  const what = JSON.stringify(steps);
  const onAll = <T>(run: Run | string, given?: unknown) =>
    page.run<T>(`(steps, given) => (${run})((${findInPage})(steps), given)`, steps, given);
  /** Waits for the element, of which there must be one. */
  const onOne = async <T>(run: Run, given?: unknown) => {
    const source = `async (all, given) => {
      const one = (${theOnly})(all);
      return one && { of: await (${run})(one, given) };
    }`;
    const { of } = await page.until(() => onAll<{ of: T } | undefined>(source, given), what);
    return of;
  };
  const at = async (command: string, parameters?: object) => {
    await page.until(async () => {
      const one = await page.until(() => onAll<object | undefined>(inView), what);
      const [reference] = Object.values(one);
      return page.post(`element/${reference}/${command}`, parameters).then(
        () => true,
        (error) => {
          if (!isRefusal(error, ...passing)) throw error;
        },
      );
    }, what);
  };
  const focus = () => onOne<void>((one: HTMLElement) => one.focus());
  const isChecked = () => onOne<boolean>((one: HTMLInputElement) => one.checked);
  const turn = async (wanted: boolean) => {
    if ((await isChecked()) !== wanted) await at('click');
    await page.until(async () => (await isChecked()) === wanted || undefined, what);
  };

  const locator = {
    ...waysBelow(further),
    steps,
    first: () => further({ nth: 0 }),
    nth: (place: number) => further({ nth: place }),
    or: (other: { readonly steps: readonly Step[] }) => further({ or: other.steps }),
    count: () => onAll<number>((all: readonly Element[]) => all.length),
    evaluateAll: onAll,
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown is asked for.
    allInnerTexts: () => onAll((all: readonly HTMLElement[]) => all.map((one) => one.innerText)),
    allTextContents: () => onAll((all: readonly Element[]) => all.map((one) => one.textContent)),
    evaluate: onOne,
    textContent: () => onOne((one: Element) => one.textContent),
    getAttribute: (name: string) =>
      onOne((one: Element, asked: string) => one.getAttribute(asked), name),
    inputValue: () => onOne((one: HTMLInputElement) => one.value),
    isChecked,
    focus,
    click: () => at('click'),
    check: () => turn(true),
    uncheck: () => turn(false),
    pressSequentially: (text: string) => at('value', { text }),
    async press(keys: string) {
      await focus();
      await page.press(keys);
    },
    // At once, since a field can become another to who asks for it by its role, when it is focused.
    async fill(text: string) {
      await onOne((one: HTMLInputElement, words: string) => {
        one.focus();
        one.select();
        document.execCommand(words === '' ? 'delete' : 'insertText', false, words);
      }, text);
    },
    async waitFor({ state = 'visible' }: { readonly state?: keyof typeof states } = {}) {
      await page.until(() => onAll<true | undefined>(states[state]), `${what} ${state}`);
    },
  };
  return locator as unknown as Locator;
}

function theOnly(all: readonly Element[]): Element | undefined {
  if (all.length > 1) throw new Error(`${all.length} elements`);
  return all[0];
}

/** The driver refuses what lies just outside the window. */
const inView = `(all) => {
  const one = (${theOnly})(all);
  const { top, bottom } = one?.getBoundingClientRect() ?? {};
  if (top < 0 || bottom > innerHeight) one.scrollIntoView({ block: 'center', behavior: 'instant' });
  return one;
}`;

/** Reasons to refuse a command that pass by themselves. */
const passing = [
  'element click intercepted',
  'element not interactable',
  'no such element',
  'stale element reference',
] as const;

function isShown(one: Element): boolean {
  const { display, visibility } = getComputedStyle(one);
  if (display === 'contents') return [...one.children].some(isShown);
  const { width, height } = one.getBoundingClientRect();
  return visibility === 'visible' && width > 0 && height > 0;
}

/** Whether what is waited for has come, as functions of the page. */
const states = {
  attached: '(all) => all.length > 0 || undefined',
  visible: `(all) => { ${isShown}; return all.some(isShown) || undefined; }`,
  hidden: `(all) => { ${isShown}; return !all.some(isShown) || undefined; }`,
} as const;

function wantedOf(wanted: Words, { exact = false }: Telling = {}): Wanted {
  if (typeof wanted === 'string') return { words: wanted, exact };
  return { pattern: wanted.source, flags: wanted.flags };
}
