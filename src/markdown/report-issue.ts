import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import type { z } from 'zod';

/** Says on the file, at the annotation, each thing that is wrong with what its braces hold. */
export function reportIssue(
  error: z.ZodError,
  { name, node, file }: { readonly name: string; readonly node: Nodes; readonly file: VFile },
): void {
  for (const issue of error.issues) {
    const key = issue.path.join('.');
    const reason =
      issue.code === 'unrecognized_keys'
        ? `\`${name}\` 不认得 ${issue.keys.map((word) => `\`${word}\``).join('、')}。`
        : `\`${name}\` 的 \`${key}\` 缺失或写法不对。`;
    file.message(reason, { place: node.position, ruleId: 'annotation', source: 'nianbao' });
  }
}
