import * as z from 'zod/mini';
import { commandsEnv } from '../shared/env.ts';

const text = z.string().check(z.minLength(1));

export const envSchema = z.extend(commandsEnv, { READ_MODEL_TABLE: text, JOURNAL_TABLE: text, ARCHIVE_BUCKET: text });
