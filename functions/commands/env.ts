import * as z from 'zod/mini';
import { commandsEnv, walled } from '../shared/lambda/env.ts';

export const envSchema = z.extend(commandsEnv, walled);
