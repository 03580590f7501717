import * as z from 'zod/mini';
import { commandsEnv, text } from '../shared/lambda/env.ts';

export const envSchema = z.extend(commandsEnv, { READ_MODEL_TABLE: text, EVENT_BUS_NAME: text });
