import { type AnnotationKind, annotationKinds } from '#model/annotation.ts';
import { nearestOf } from '#model/nearest.ts';

/** Something in a line's words that was meant for markup and was not read as such. */
export interface MarkupSlip {
  /** UTF-16 offset into the text, of the colon before the name. */
  readonly at: number;
  /** Behind its name and bracket. */
  readonly end: number;
  /** One Chinese sentence. */
  readonly reason: string;
  readonly hint: string;
}

/**
 * What of the words of a line looks like an annotation. A `:name` that is none is text, as
 * `上午8:30召开` shows, so that a slip of the pen would be printed without a word.
 */
export function markupSlipsIn(text: string): readonly MarkupSlip[] {
  const candidates = text.matchAll(/([:：]{1,2})([A-Za-z]{2,12})(\s?[[{【［｛〔(（]|$)/gu);
  return [...candidates].flatMap(({ 0: whole, 1: colons = '', 2: written = '', ...match }) => {
    const { 3: bracket = '', index } = match;
    const name = nameMeantBy(written);
    if (name === undefined || (bracket === '' && name !== 'section')) return [];
    const at = index + colons.length - 1;
    const end = index + whole.length;
    return [{ at, end, ...slipOf({ whole, colons, written, bracket, name }) }];
  });
}

/**
 * What is wrong with an annotation that ends before its brackets do.
 *
 * @param written the annotation as far as it was read, `:cite` or `:cite[《法》]`
 * @param behind what stands right behind it
 */
export function slipBehind(
  kind: AnnotationKind,
  { written, behind }: { readonly written: string; readonly behind: string },
): SlipWords | undefined {
  if (written.endsWith('}')) return undefined;
  const expected = written.endsWith(']') ? /^\s?[{｛]/u : /^\s?[[{【［｛《“]/u;
  const [mark] = expected.exec(behind) ?? [];
  if (mark === undefined) return undefined;
  const hint = formOf(kind);
  if (mark === '[') return { reason: `\`:${kind}\` 的方括号没有收口。`, hint };
  if (mark === '{') return { reason: `\`:${kind}\` 的花括号没有收口，或里面写法不对。`, hint };
  return { reason: `\`:${kind}\` 后面紧接半角的括号，不空格。`, hint };
}

type SlipWords = Omit<MarkupSlip, 'at' | 'end'>;
type Name = AnnotationKind | 'section';
const names: readonly Name[] = [...annotationKinds, 'section'];

function nameMeantBy(written: string): Name | undefined {
  const nearest = nearestOf(written.toLowerCase(), names);
  return names.find((name) => name === nearest);
}

interface Found {
  readonly whole: string;
  readonly colons: string;
  readonly written: string;
  readonly bracket: string;
  readonly name: Name;
}

function slipOf({ whole, colons, written, bracket, name }: Found): SlipWords {
  const hint = formOf(name);
  if (colons.includes('：')) return { reason: `\`${whole}\` 里的冒号是全角，应为半角。`, hint };
  if (written !== name) return { reason: `没有 \`${written}\` 这种标注，是不是 ${name}？`, hint };
  if (name === 'section') return { reason: '`::section` 没有读成标注。', hint };
  if (/^\s/u.test(bracket)) return { reason: `\`:${name}\` 和括号之间空了一格。`, hint };
  return { reason: `\`${whole}\` 没有读成标注，看看括号。`, hint };
}

function formOf(name: Name): string {
  const forms: Readonly<Record<Name, string>> = {
    cite: '写作 :cite[《文件》]{work=编号}。',
    figure: '写作 :figure[49件]{of=指标}。',
    sic: '写作 :sic[原字]{note=说明}。',
    corr: '写作 :corr[正字]{sic=原字}。',
    supplied: '写作 :supplied[补的字]。',
    gap: '写作 :gap{reason=缘由}。',
    section: '写作 ::section{part=… title=…}，单独一行，放在标题下面。',
  };
  return forms[name];
}
