import * as z from 'zod/mini';
import { instant, slug } from '../../../events/catalogue/fields.ts';
import { type StoredDue, storedDue } from './due-item.ts';

const remake = z.strictObject({ remake: z.strictObject({ school: slug, after: z.string() }) });
const reminder = z.strictObject({ reminder: z.strictObject({ school: slug, row: storedDue }) });
const escalation = z.strictObject({ escalation: z.strictObject({ school: slug, rows: z.array(storedDue) }) });
const digest = z.strictObject({ digest: z.strictObject({ school: slug, at: instant }) });

/**
 * To `project`: computes a school's due dates again, a page after the record that the page before came to.
 */
export interface Remake {
  readonly school: string;
  readonly after: string;
}
export const remakeMessage = (asked: Remake): string => JSON.stringify({ remake: asked });
/** Null for any other message. */
export const remakeIn = (body: unknown): Remake | null => remake.safeParse(body).data?.remake ?? null;

/** To `notify`: reminds of one due date. */
export interface Reminder {
  readonly school: string;
  readonly row: StoredDue;
}
export const reminderMessage = (asked: Reminder): string => JSON.stringify({ reminder: asked });
export const reminderIn = (body: unknown): Reminder | null => reminder.safeParse(body).data?.reminder ?? null;

/** To `notify`: tells those whom the school names of what has been overdue for too long. */
export interface Escalated {
  readonly school: string;
  readonly rows: readonly StoredDue[];
}
export const escalationMessage = ({ school, rows }: Escalated): string =>
  JSON.stringify({ escalation: { school, rows } });
export const escalationIn = (body: unknown): Escalated | null =>
  escalation.safeParse(body).data?.escalation ?? null;

/** To `notify`: sends a school's digest of an instant. */
export interface Digest {
  readonly school: string;
  readonly at: string;
}
export const digestMessage = (asked: Digest): string => JSON.stringify({ digest: asked });
export const digestIn = (body: unknown): Digest | null => digest.safeParse(body).data?.digest ?? null;
