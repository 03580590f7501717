import * as z from 'zod/mini';
import { commandsEnv, crossing, text, walled } from '../shared/lambda/env.ts';

/** Addresses of the queues of one function. */
export interface QueueUrls {
  /** Where it takes messages from; absent for a function that no queue calls. */
  readonly url?: string | undefined;
  /** Where those go that could not be handled. */
  readonly deadLetterUrl: string;
}

/**
 * The address of any queue, as all have the same but for the name at its end; then, for each function, its
 * name, that of the queue which calls it, if there is one, and that of its dead letters. Lambda takes 4 KB of
 * variables, and the addresses of all queues are more.
 */
const queueNames = z.string().check(z.regex(/^https?:\/\/\S+( [a-z-]+(:[\w-]{1,80}){1,2})+$/));

const addressed = (text: string): Readonly<Record<string, QueueUrls>> => {
  const [beside, ...functions] = text.split(' ');
  const at = (name: string): string => new URL(name, beside).href;
  return Object.fromEntries(
    functions.map((one) => {
      const [owner = '', first = '', second] = one.split(':');
      return [
        owner,
        second === undefined ? { deadLetterUrl: at(first) } : { url: at(first), deadLetterUrl: at(second) },
      ];
    }),
  );
};

export const envSchema = z.extend(commandsEnv, {
  ...walled,
  ...crossing,
  JOURNAL_TABLE: text,
  EVENT_BUS_NAME: text,
  /** The queues to tell the health of, by the name of the function. */
  QUEUES: z.pipe(queueNames, z.transform(addressed)),
});
