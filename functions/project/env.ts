import * as z from 'zod/mini';
import { projectorEnv, text } from '../shared/lambda/env.ts';

export const envSchema = z.extend(projectorEnv, {
  /** Its own queue, where what failed comes back to. */
  QUEUE_URL: text,
});
