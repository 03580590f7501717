import {
  type NotifyOfCheckpointsDeps,
  notifyOfCheckpoints,
} from '../shared/checkpoints/notify-of-checkpoints.ts';
import { signCheckpoint } from '../shared/checkpoints/sign-checkpoint.ts';
import type { SignDeps } from '../shared/checkpoints/sign-deps.ts';
import { logFailure, metric } from '../shared/lambda/log.ts';

export interface SignCheckpointsDeps extends SignDeps, NotifyOfCheckpointsDeps {
  readonly checkpoints: SignDeps['checkpoints'];
  /** Every tenant that keeps a journal. */
  readonly schools: () => Promise<readonly string[]>;
}

export interface SignResult {
  readonly schools: number;
  /** Schools of which a checkpoint was made. */
  readonly signed: number;
}

/**
 * Signs what every school's journal holds since its newest checkpoint, and notifies bus and witnesses. One
 * school's trouble is not another's.
 * @throws when a school could not be signed or somebody not be notified, after all others were, so that the
 * run is tried again
 */
export const createHandler = (deps: SignCheckpointsDeps) => async (): Promise<SignResult> => {
  const schools = await deps.schools();
  let [signed, failed] = [0, 0];
  for (const school of schools) {
    const outcome = await signCheckpoint(deps, school).catch(failure);
    if (outcome === null) failed += 1;
    else if (outcome.isNew) signed += 1;
  }
  const unreached = await notifyOfCheckpoints(deps, schools);
  metric('SignedCheckpoints', signed);
  if (failed + unreached > 0)
    throw new Error(
      `${failed} of ${schools.length} schools could not be signed, ${unreached} recipients not be notified`,
    );
  return { schools: schools.length, signed };
};

const failure = (error: unknown): null => {
  logFailure(error);
  return null;
};
