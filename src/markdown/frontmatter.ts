import type { VFile } from 'vfile';
import type { z } from 'zod';
import type { Metadata } from '#model/metadata.ts';
import { frontmatterSchema } from './frontmatter-schema.ts';
import { parsePlainYaml } from './plain-yaml.ts';
import { offsetOfKey, offsetOfValue, pointAt } from './yaml-place.ts';

/**
 * Reads the frontmatter of a report. Every fault is a message on its own line; `undefined` when
 * there is any.
 *
 * Scalars are read as the text they are written as, so that `00035727E2` is no number and
 * `2020-02-28` no date object.
 *
 * @param yaml the text between the two `---`
 * @param firstLine line of the file on which `yaml` begins, from 1
 */
export function readFrontmatter(
  yaml: string,
  { file, firstLine }: { readonly file: VFile; readonly firstLine: number },
): Metadata | undefined {
  const { document, lines, faults, value } = parsePlainYaml(yaml);
  const start = { lines, firstLine };
  for (const { offset, reason } of faults) complain(file, reason, pointAt(offset, start));
  if (faults.length > 0) return undefined;

  const parsed = frontmatterSchema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  for (const { path, reason, isKey } of parsed.error.issues.flatMap(faultsOf)) {
    const offset = isKey ? offsetOfKey(document, path) : offsetOfValue(document, path);
    complain(file, reason, pointAt(offset, start));
  }
  return undefined;
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
  /** The key is wrong, not its value. */
  readonly isKey: boolean;
}

/** A value at fault, or each key that does not exist. */
function faultsOf(issue: z.core.$ZodIssue): readonly Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return { path, reason: `没有 ${path.join('.')} 这个项目。`, isKey: true };
    });
  }
  const name = issue.path.join('.');
  const reason = name === '' ? issue.message : `${name}：${issue.message}`;
  return [{ path: issue.path, reason, isKey: false }];
}

function complain(file: VFile, reason: string, place: { line: number; column: number }): void {
  const message = file.message(reason, { place, ruleId: 'frontmatter', source: 'nianbao' });
  message.fatal = true;
}
