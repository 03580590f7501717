import { projectorEnv } from '../shared/lambda/env.ts';

export const envSchema = projectorEnv;
