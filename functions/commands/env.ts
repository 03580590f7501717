import { commandsEnv } from '../shared/lambda/env.ts';

export const envSchema = commandsEnv;
