import type { SealDeps } from '../shared/checkpoints/seal-deps.ts';
import { sealSchool } from '../shared/checkpoints/seal-school.ts';
import { type TellDeps, tell } from '../shared/checkpoints/tell.ts';
import { logFailure, metric } from '../shared/lambda/log.ts';

export interface SealCheckpointsDeps extends SealDeps, TellDeps {
  readonly checkpoints: SealDeps['checkpoints'];
  /** Every tenant that keeps a journal. */
  readonly schools: () => Promise<readonly string[]>;
}

export interface SealResult {
  readonly schools: number;
  /** Schools of which a checkpoint was made. */
  readonly sealed: number;
}

/**
 * Seals what every school's journal holds since its newest checkpoint, and tells bus and witnesses. One school's trouble is not
 * another's.
 * @throws when a school could not be sealed or somebody not be told, after all others were, so that the run is tried again
 */
export const createHandler = (deps: SealCheckpointsDeps) => async (): Promise<SealResult> => {
  const schools = await deps.schools();
  let [sealed, failed] = [0, 0];
  for (const school of schools) {
    const outcome = await sealSchool(deps, school).catch(failure);
    if (outcome === null) failed += 1;
    else if (outcome.isNew) sealed += 1;
  }
  const untold = await tell(deps, schools);
  metric('SealedCheckpoints', sealed);
  if (failed + untold > 0) throw new Error(`${failed} of ${schools.length} schools could not be sealed, ${untold} recipients not be told`);
  return { schools: schools.length, sealed };
};

const failure = (error: unknown): null => {
  logFailure(error);
  return null;
};
