import * as z from 'zod/mini';
import type { CanarySettings } from './canary.ts';

/** What alarms look at: in less time none of them has seen the new version. */
const SHORTEST = 5;
/** Four canaries follow each other in a deployment, and a pipeline's role lasts for two hours. */
const LONGEST = 20;

/** The part `canary` of a trust's file. */
export const canary = z.nullable(
  z.strictObject({
    percent: z
      .int()
      .check(z.gte(1, 'expected 1 or more'), z.lte(50, 'expected 50 or less: the rest is what holds')),
    minutes: z
      .int()
      .check(
        z.gte(SHORTEST, `expected ${SHORTEST} or more: alarms look at as many minutes`),
        z.lte(LONGEST, `expected ${LONGEST} or less: a pipeline has two hours for all stacks`),
      ),
  } satisfies Readonly<Record<keyof CanarySettings, z.ZodMiniType>>),
);
