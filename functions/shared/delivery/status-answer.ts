import { type Answer, notTaken, taken } from './answer.ts';

const LONGEST_WAIT_MS = 24 * 3_600_000;

/**
 * How long a target asks to be left alone; null: it does not say, or not in a form that can be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
const waitOf = (text: string | undefined, now: Date): number | null => {
  if (text === undefined) return null;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return ms > 0 ? Math.min(ms, LONGEST_WAIT_MS) : null;
};

/** What a status of HTTP says of a message. @param retryAfter the header of that name */
export const answerTo = (status: number, retryAfter: string | undefined, now: Date): Answer => {
  if (status >= 200 && status < 300) return taken;
  if (status >= 300 && status < 400) return notTaken('redirected', status);
  if (status === 410) return notTaken('gone', status);
  return notTaken('refused', status, waitOf(retryAfter, now));
};
