import type { VFile } from 'vfile';
import type { Metadata } from '#model/metadata.ts';
import type { Point } from './block.ts';
import { frontmatterSchema } from './frontmatter-schema.ts';
import { readYaml, type YamlPath } from './read-yaml.ts';
import { checked, fieldNameOf } from './schema-words.ts';

/** The facts at the head of a report, and where each is written. */
export interface Frontmatter {
  readonly metadata: Metadata;
  /** As it stands between the two `---`, and the line of the file that it begins on. */
  readonly text: string;
  readonly firstLine: number;
  /** Where a fact is written, for example `['source', 'sha256']`; its key where it has no value. */
  readonly pointOf: (path: YamlPath) => Point;
}

/** Characters of a frontmatter: twenty times the longest known. */
const most = 64 * 1024;

/**
 * Reads the frontmatter of a report. Every fault is a message on its own line; `undefined` when
 * there is any.
 *
 * @param yaml the text between the two `---`
 * @param firstLine line of the file on which `yaml` begins, from 1
 */
export function readFrontmatter(
  yaml: string,
  { file, firstLine }: { readonly file: VFile; readonly firstLine: number },
): Frontmatter | undefined {
  const complain = (place: Point, reason: string, note?: string): void => {
    const message = file.message(reason, { place, ruleId: 'frontmatter', source: 'nianbao' });
    message.fatal = true;
    message.note = note;
  };
  if (yaml.length > most) {
    complain({ line: firstLine, column: 1 }, `篇首信息有 ${yaml.length} 个字符，至多 ${most} 个。`);
    return undefined;
  }
  const { value, faults, pointOf, pointOfKey } = readYaml(yaml, firstLine);
  for (const { point, reason, hint } of faults) complain(point, reason, hint);
  if (faults.length > 0) return undefined;

  const { data: metadata, faults: wrong } = checked(frontmatterSchema, value ?? {});
  for (const { path, reason, hint, isKey } of wrong) {
    const name = fieldNameOf(isKey ? path.slice(0, -1) : path);
    const place = isKey ? pointOfKey(path) : pointOf(path);
    complain(place, name === '' ? reason : `${name}：${reason}`, hint);
  }
  return metadata && { metadata, text: yaml, firstLine, pointOf };
}
