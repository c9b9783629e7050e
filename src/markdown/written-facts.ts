import { Document, isSeq } from 'yaml';

/** Lists whose entries are short lists, each on a line of its own. */
const tables = [['source', 'zones'], ['history']];

/** Facts as lines of YAML. */
export function writtenFacts(data: Readonly<Record<string, unknown>>): string {
  const document = new Document(data);
  for (const path of tables) {
    const written: unknown = document.getIn(path, true);
    if (!isSeq(written)) continue;
    for (const entry of written.items) if (isSeq(entry)) entry.flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
