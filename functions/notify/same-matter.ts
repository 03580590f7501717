import * as z from 'zod/mini';
import { pageIn } from './page-message.ts';

const happened = z.object({ detail: z.object({ id: z.string() }) });

/**
 * Names what a message is of. The bus delivers an event at least once, each time in an envelope of its own, so
 * that bodies differ where the event is the same; whatever else comes has one body.
 */
export const matterOf = (body: string): string => {
  const message = parsed(body);
  const page = pageIn(message);
  if (page !== null) return JSON.stringify([matterOf(page.body), page.notice, page.page]);
  return happened.safeParse(message).data?.detail.id ?? body;
};

/** What is no JSON fails where it is handled, and takes no other message with it. */
const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};
