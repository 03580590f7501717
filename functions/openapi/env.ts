import * as z from 'zod/mini';
import { commandsEnv } from '../shared/lambda/env.ts';

export const envSchema = z.pick(commandsEnv, { DOCS_BASE_URL: true });
