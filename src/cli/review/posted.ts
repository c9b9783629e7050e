import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { unfitCharacterIn } from '#model/unfit-character.ts';

/** More than any decision has. */
const mostBytes = 64 * 1024;

const line = z
  .string()
  .max(2000)
  .refine((text) => unfitCharacterIn(text) === undefined && !text.includes('\n'));

const posted = z.strictObject({
  choice: z.enum(['take', 'take-away', 'change', 'restore', 'undo']),
  key: line.default(''),
  by: line.min(1).max(40),
  why: line,
  fields: z.record(z.string(), line),
});

/** A decision as the review page sends it. */
export type PostedDecision = z.infer<typeof posted>;

/** Reads what a request brings; `undefined` where that is no decision. */
export async function readPosted(request: IncomingMessage): Promise<PostedDecision | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return posted.safeParse(jsonOf(Buffer.concat(chunks).toString('utf8'))).data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
