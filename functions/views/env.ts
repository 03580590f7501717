import * as z from 'zod/mini';
import { commandsEnv } from '../shared/env.ts';

export const envSchema = z.extend(commandsEnv, { READ_MODEL_TABLE: z.string().check(z.minLength(1)) });
