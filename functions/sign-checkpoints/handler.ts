import type { SchoolCheckpoint } from '../../events/log/log-of-logs/types.ts';
import type { LogOfLogsDeps } from '../shared/checkpoints/log-of-logs/log-of-logs-deps.ts';
import { signLogOfLogs } from '../shared/checkpoints/log-of-logs/sign-log-of-logs.ts';
import {
  type NotifyOfCheckpointsDeps,
  notifyOfCheckpoints,
} from '../shared/checkpoints/notify-of-checkpoints.ts';
import { signCheckpoint } from '../shared/checkpoints/sign-checkpoint.ts';
import type { SignDeps } from '../shared/checkpoints/sign-deps.ts';
import { logFailure, metric } from '../shared/lambda/log.ts';
import { type AskWitnessesDeps, askWitnesses } from './witnessing/ask-witnesses.ts';

export interface SignCheckpointsDeps
  extends SignDeps,
    NotifyOfCheckpointsDeps,
    LogOfLogsDeps,
    AskWitnessesDeps {
  readonly checkpoints: SignDeps['checkpoints'];
  readonly archive: SignDeps['archive'];
  /** Every tenant that keeps a journal. */
  readonly schools: () => Promise<readonly string[]>;
}

export interface SignResult {
  readonly schools: number;
  /** Schools of which a checkpoint was made. */
  readonly signed: number;
}

/**
 * Signs what every school's journal holds since its newest checkpoint, notifies bus and witnesses, and takes
 * the checkpoints into the log of logs, which witness servers cosign. One school's trouble is not another's,
 * and none is what a witness does: an alarm of its own tells of it.
 * @throws when a school or the log of logs could not be signed or somebody not be notified, after all others
 * were, so that the run is tried again
 */
export const createHandler = (deps: SignCheckpointsDeps) => async (): Promise<SignResult> => {
  const schools = await deps.schools();
  const { newest, signed, failed } = await signAll(deps, schools);
  const unreached = await notifyOfCheckpoints(deps, schools);
  const ofLogs = await signLogOfLogs(deps, newest).catch(failure);
  if (ofLogs !== null) await askWitnesses(deps).catch(failure);
  metric('SignedCheckpoints', signed);
  if (failed + unreached > 0 || ofLogs === null)
    throw new Error(
      `${failed} of ${schools.length} schools${ofLogs === null ? ' and the log of logs' : ''} ` +
        `could not be signed, ${unreached} recipients not be notified`,
    );
  return { schools: schools.length, signed };
};

interface AllSigned {
  /** The newest checkpoint of each school that could be signed. */
  readonly newest: readonly SchoolCheckpoint[];
  readonly signed: number;
  readonly failed: number;
}

const signAll = async (deps: SignCheckpointsDeps, schools: readonly string[]): Promise<AllSigned> => {
  const newest: SchoolCheckpoint[] = [];
  let [signed, failed] = [0, 0];
  for (const school of schools) {
    const outcome = await signCheckpoint(deps, school).catch(failure);
    if (outcome === null) failed += 1;
    else if (outcome.isNew) signed += 1;
    if (outcome?.newest) newest.push({ school, size: outcome.newest.size });
  }
  return { newest, signed, failed };
};

const failure = (error: unknown): null => {
  logFailure(error);
  return null;
};
