import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { fieldNameOf, type SchemaFault } from './schema-words.ts';

/** An annotation, and what its braces hold. */
export interface AnnotationSpot {
  /** As it is written: `:cite`. */
  readonly name: string;
  readonly node: Nodes;
  readonly file: VFile;
}

/** Says on the file, at the annotation, each thing that is wrong with what its braces hold. */
export function reportFaults(faults: readonly SchemaFault[], spot: AnnotationSpot): void {
  for (const { path, reason, isKey } of faults) {
    const key = fieldNameOf(isKey ? path.slice(0, -1) : path);
    complainOfAnnotation(`\`${spot.name}\`${key && ` 的 ${key}`}：${reason}`, spot);
  }
}

/** Says on the file that an annotation is not as it should be. */
export function complainOfAnnotation(
  reason: string,
  { node, file, hint }: Omit<AnnotationSpot, 'name'> & { readonly hint?: string },
): void {
  const place = node.position;
  const message = file.message(reason, { place, ruleId: 'annotation', source: 'nianbao' });
  message.note = hint;
}
