import { loadPart } from '#search/client/load-part.ts';
import type { Asking } from './asking.ts';
import { reasonOf } from './reason-of.ts';

/** Saves all that matches. @returns what to say of it, also when it has failed */
export async function saved(kind: string, { session, question }: Asking): Promise<string> {
  try {
    const { saveAnswer } = await loadPart(import('./save-answer.ts'));
    return await saveAnswer(kind, { session, question });
  } catch (error) {
    return `没有存成：${reasonOf(error)}`;
  }
}
