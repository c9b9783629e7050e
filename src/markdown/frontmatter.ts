import type { VFile } from 'vfile';
import type { Metadata } from '#model/metadata.ts';
import type { Point } from './block.ts';
import { frontmatterSchema } from './frontmatter-schema.ts';
import type { YamlPath } from './read-yaml.ts';
import { readYamlRecord } from './read-yaml-record.ts';

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

const ruleId = 'frontmatter';

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
  if (yaml.length > most) {
    const message = file.message(`篇首信息有 ${yaml.length} 个字符，至多 ${most} 个。`, {
      place: { line: firstLine, column: 1 },
      ruleId,
      source: 'nianbao',
    });
    message.fatal = true;
    return undefined;
  }
  const schema = frontmatterSchema;
  const read = readYamlRecord(file, { schema, ruleId, text: yaml, firstLine });
  return read && { metadata: read.data, text: yaml, firstLine, pointOf: read.pointOf };
}
