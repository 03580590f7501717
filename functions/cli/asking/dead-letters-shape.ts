import * as z from 'zod/mini';

const textOrNull = z.nullable(z.string());

/** What waits for each function, and what was given up, as it comes over HTTP. */
export const queuesShape = z.looseObject({
  queues: z.array(
    z.looseObject({
      queue: z.string(),
      hasWayBack: z.boolean(),
      deadLetters: z.looseObject({ messages: z.int(), oldest: textOrNull }),
    }),
  ),
  unreadable: z.array(z.string()),
});
export type QueuesShape = z.output<typeof queuesShape>;

const letter = z.looseObject({
  message: z.string(),
  sentAt: textOrNull,
  reason: z.string(),
  error: textOrNull,
  ...{ school: textOrNull, stream: textOrNull, id: textOrNull, type: textOrNull },
  models: z.array(z.string()),
});
export type LetterShape = z.output<typeof letter>;

/** The dead letters of one function. */
export const lettersShape = z.looseObject({
  queue: z.string(),
  hasWayBack: z.boolean(),
  messages: z.int(),
  deadLetters: z.array(letter),
});
export type LettersShape = z.output<typeof lettersShape>;
