import type { VFile } from 'vfile';
import type { Term } from '#archive/terms/term.ts';
import { type Complain, complainer, type YamlEntry, yamlEntriesOf } from './yaml-entries.ts';

const shape = {
  required: ['id', 'term', 'pattern', 'meaning', 'source'],
  optional: ['not'],
  lists: [],
};

/** Reads `terms.yaml`; `undefined` when anything in it is wrong, with a message for each fault. */
export function parseTerms(file: VFile): readonly Term[] | undefined {
  let isSound = true;
  const speak = complainer(file, 'authority');
  const complain: Complain = (reason, place) => {
    isSound = false;
    speak(reason, place);
  };
  const seen = new Set<string>();
  const terms = yamlEntriesOf(file, shape, complain).map((entry) => termOf(entry, seen, complain));
  return isSound ? terms : undefined;
}

function termOf({ texts, place }: YamlEntry, seen: Set<string>, complain: Complain): Term {
  const written = (name: string) => texts.get(name) ?? { text: '', place };
  const id = written('id');
  const pattern = written('pattern');
  const meaning = written('meaning');
  const not = texts.get('not')?.text;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id.text)) {
    complain(`id 是 \`${id.text}\`，应为小写拉丁字母、数字和 -。`, id.place);
  }
  if (seen.has(id.text)) complain(`${id.text} 已经用过。`, id.place);
  seen.add(id.text);
  const fault = faultOf(pattern.text);
  if (fault !== undefined) complain(`${id.text}：${fault}`, pattern.place);
  if (!/[。]$/u.test(meaning.text)) complain(`${id.text}：meaning 应以句号结尾。`, meaning.place);
  return {
    id: id.text,
    term: written('term').text,
    pattern: pattern.text,
    meaning: meaning.text,
    source: written('source').text,
    ...(not !== undefined && { not }),
  };
}

/**
 * What is wrong with a pattern. Repetition without end is refused, as it can take the square of a
 * line's length; so is a pattern that is found in nothing at all, which would be found everywhere.
 */
function faultOf(pattern: string): string | undefined {
  const bare = pattern.replace(/\\.|\[[^\]]*\]/gu, '字');
  if (/[*+]|\{\d*,\}/u.test(bare)) return '不用 * 和 +，空当写明上限，如 {0,12}。';
  try {
    return new RegExp(pattern, 'u').test('') ? '空的文字也符合这个正则表达式。' : undefined;
  } catch {
    return '不是合法的正则表达式。';
  }
}
