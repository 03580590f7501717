import { commandsEnv } from '../shared/env.ts';

export const envSchema = commandsEnv;
