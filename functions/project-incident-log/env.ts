import { projectorEnv } from '../shared/env.ts';

export const envSchema = projectorEnv;
