import * as z from 'zod/mini';
import type { LocalStack } from '../../local-stack.ts';
import type { Finding } from './finding.ts';

const swept = z.object({ streams: z.number(), journaled: z.number(), tampered: z.number() });

/**
 * The daily sweep, run now: it recomputes every chain and every folded state, and finds nothing to hand over
 * or to report.
 */
export async function checkSweep(stack: Pick<LocalStack, 'functions' | 'invoke'>): Promise<Finding> {
  const name = stack.functions().find((each) => each.startsWith('Sweep')) ?? 'Sweep';
  try {
    const { streams, journaled, tampered } = swept.parse(await stack.invoke(name, {}));
    const problem = tampered > 0 ? `${tampered} streams are not as they were written` : null;
    const late = journaled > 0 ? `${journaled} commits had not been journaled` : null;
    return {
      part: late ? 'relay' : 'log',
      says: `the sweep folds ${streams} streams again and finds them as written`,
      problem: late ?? problem,
    };
  } catch (error) {
    return {
      part: 'relay',
      says: 'the sweep ran',
      problem: error instanceof Error ? error.message : String(error),
    };
  }
}
