import { attributeOf, elementsOf, parseHtml } from './html.ts';

/** What a page links, loads, sends to and leads on to, but not its citation data. */
export function addressesOf(html: string): readonly string[] {
  return elementsOf(parseHtml(html)).flatMap((element) => {
    const refresh = /^\d+; *url=(.*)$/iu.exec(attributeOf(element, 'content') ?? '')?.[1];
    const named = ['href', 'src', 'action'].map((name) => attributeOf(element, name));
    return [...named, refresh].flatMap((address) => address ?? []);
  });
}
