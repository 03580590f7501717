import * as z from 'zod/mini';
import { commandsEnv, text } from '../shared/lambda/env.ts';

export const envSchema = z.extend(z.pick(commandsEnv, { DOCS_BASE_URL: true }), { DATASCHEMA_BASE: text });
