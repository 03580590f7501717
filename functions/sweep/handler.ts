import type { Context } from 'aws-lambda';
import { claimOperation, workOn } from '../shared/operations/claim.ts';
import { requestedIn } from '../shared/operations/operation.ts';
import { sweep } from './sweep.ts';
import type { SweepDeps, SweepResult } from './types.ts';

/** What is kept of an invocation to finish the streams in hand, and to say where it stopped. */
const RESERVE_MS = 60_000;

/**
 * The net under relay and projections: every night, and whenever somebody asks for it, who then finds the result under the operation.
 * Null where there was nothing to do: the operation had ended before.
 * @throws Error when a school could not be swept, after all others were, so that the run is tried again
 */
export const createHandler =
  (deps: SweepDeps) =>
  async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SweepResult | null> => {
    const isLate = () => context.getRemainingTimeInMillis() < RESERVE_MS;
    const id = requestedIn(event);
    return id === null ? sweep(deps, isLate) : requestedSweep(deps, id, isLate);
  };

const requestedSweep = async (
  deps: SweepDeps,
  id: string,
  isLate: () => boolean,
): Promise<SweepResult | null> => {
  const claim = await claimOperation(deps, id);
  if (claim === null) return null;
  let result: SweepResult | null = null;
  await workOn(claim, async () => {
    result = await sweep(deps, isLate);
    await claim.save({ status: 'done', counts: { ...result }, ended: true });
  });
  return result;
};
