import type { Context } from 'aws-lambda';
import { claimOperation, workOn } from '../shared/operations/claim.ts';
import { requestedIn } from '../shared/operations/operation.ts';
import { rebuild } from './rebuild.ts';
import type { RebuildDeps } from './types.ts';

/** What is kept of an invocation to finish the streams in hand, to compare, and to ask for another one. */
const RESERVE_MS = 120_000;

/**
 * Makes the rows of a read model again beside those that are read, compares the two and switches (GOV-04).
 */
export const createHandler =
  (deps: RebuildDeps) =>
  async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const id = requestedIn(event);
    const claim = id === null ? null : await claimOperation(deps, id);
    if (claim === null) return;
    await workOn(claim, () => rebuild(deps, claim, () => context.getRemainingTimeInMillis() < RESERVE_MS));
  };
