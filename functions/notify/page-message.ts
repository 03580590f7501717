import * as z from 'zod/mini';
import { personId } from '../../events/catalogue/fields.ts';

const message = z.strictObject({
  page: z.strictObject({
    body: z.string(),
    notice: z.string(),
    page: z.int(),
    people: z.array(personId),
  }),
});

/** To `notify`, by itself: a notice that goes to many, for the people of one page. */
export interface NoticePage {
  /** The message that brought the event. */
  readonly body: string;
  readonly notice: string;
  /** From 1. */
  readonly page: number;
  readonly people: readonly string[];
}

export const pageMessage = (page: NoticePage): string => JSON.stringify({ page });
/** Null for any other message. */
export const pageIn = (body: unknown): NoticePage | null => message.safeParse(body).data?.page ?? null;
