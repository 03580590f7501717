import {
  type AnnounceCheckpointsDeps,
  announceCheckpoints,
} from '../shared/checkpoints/announce-checkpoints.ts';
import { signCheckpoint } from '../shared/checkpoints/sign-checkpoint.ts';
import type { NewCheckpoint, SignDeps } from '../shared/checkpoints/sign-deps.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { log, logFailure } from '../shared/lambda/log.ts';
import { within } from '../shared/lambda/within.ts';
import type { RunTime } from './run-time.ts';
import type { JournalToSign, ToSignDeps } from './to-sign.ts';

export interface SignAllDeps extends SignDeps, AnnounceCheckpointsDeps, ToSignDeps {
  readonly checkpoints: SignDeps['checkpoints'];
  readonly journal: SignDeps['journal'];
}

/** What became of a journal. */
export interface WorkedOn extends JournalToSign {
  /** Null where it has nothing, or where it could not be signed. */
  readonly newest: NewCheckpoint | null;
  readonly isNew: boolean;
  /** Whether its newest checkpoint has all that was journaled, and each of its checkpoints was announced. */
  readonly isDone: boolean;
}

/** Journals side by side: enough that waiting for requests takes little of a run, and each has memory for a segment. */
const AT_ONCE = 10;

/**
 * Signs and announces journal by journal, some side by side. One's trouble is not another's: what fails, and what
 * takes too long, is logged with its school, and the others go on. None is begun when the run has to end.
 * @returns what became of each that was begun
 */
export const signAll = async (
  deps: SignAllDeps,
  journals: readonly JournalToSign[],
  time: RunTime,
): Promise<readonly WorkedOn[]> => {
  const done = await atOnce(AT_ONCE, journals, async (journal) =>
    time.isLate() ? null : workOn(deps, journal, time),
  );
  const worked = done.filter((one) => one !== null);
  if (worked.length < journals.length) log('signing-stopped', { left: journals.length - worked.length });
  return worked;
};

/** That it was begun is noted first: a run that dies of it has it come last in the next. */
const workOn = async (
  deps: SignAllDeps,
  { tenant, progress: { doneUpTo } }: JournalToSign,
  time: RunTime,
): Promise<WorkedOn> => {
  const progress = { doneUpTo, triedAt: deps.now() };
  const work = async (): Promise<WorkedOn> => {
    await deps.progress.put(tenant, progress);
    const { newest, isNew, isBehind } = await signCheckpoint(deps, tenant, time.endsOf());
    const isAnnounced = await announceCheckpoints(deps, tenant).then(isTrue, failureOf(tenant));
    return { tenant, progress, newest, isNew, isDone: isAnnounced && !isBehind };
  };
  return within(time.leftForOne(), work()).catch((error: unknown) => {
    failureOf(tenant)(error);
    return { tenant, progress, newest: null, isNew: false, isDone: false };
  });
};

const isTrue = (): boolean => true;

const failureOf =
  (school: string) =>
  (error: unknown): boolean => {
    logFailure(error, { school });
    return false;
  };
