import { buffer } from 'node:stream/consumers';
import { pageTextOf } from './page-text-of.ts';

/**
 * Reads a file from standard input and writes its text as JSON: see `read-in-child.ts`. A line end
 * comes first, which says that it has started.
 */
process.stdout.write('\n');
const result = await pageTextOf({
  name: process.argv[2] ?? '',
  bytes: await buffer(process.stdin),
});
// A program that could not be started leaves its timer behind, which would keep this one waiting.
process.stdout.write(JSON.stringify(result), () => process.exit());
