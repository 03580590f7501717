import * as z from 'zod/mini';
import { commandsEnv } from '../shared/env.ts';

export const envSchema = z.pick(commandsEnv, { DOCS_BASE_URL: true });
