import * as z from 'zod/mini';
import { commandsEnv, crossing, text, walled } from '../shared/lambda/env.ts';
import { jsonVariable } from '../shared/lambda/json-variable.ts';

/** Addresses of the queues of one function. */
const queueUrls = z.strictObject({
  /** Where it takes messages from; absent for a function that no queue calls. */
  url: z.optional(z.url()),
  /** Where those go that could not be handled. */
  deadLetterUrl: z.url(),
});
export type QueueUrls = z.output<typeof queueUrls>;

export const envSchema = z.extend(commandsEnv, {
  ...walled,
  ...crossing,
  JOURNAL_TABLE: text,
  EVENT_BUS_NAME: text,
  /** JSON: the queues to tell the health of, by the name of the function. */
  QUEUES: z.pipe(jsonVariable, z.record(text, queueUrls)),
});
