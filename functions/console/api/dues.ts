import * as z from 'zod/mini';

/** What is due, as the API lists it. */
export const dueList = {
  model: 'due',
  item: z.object({
    deadline: z.string(),
    what: z.string(),
    stream: z.string(),
    link: z.string(),
    about: z.nullable(z.string()),
    day: z.string(),
    at: z.nullable(z.string()),
    isOverdue: z.boolean(),
  }),
  summary: z.unknown(),
} as const;
export type DueItem = z.output<typeof dueList.item>;
