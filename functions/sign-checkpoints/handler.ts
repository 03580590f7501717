import type { Context } from 'aws-lambda';
import type { SchoolCheckpoint } from '../../events/log/log-of-logs/types.ts';
import type { LogOfLogsDeps } from '../shared/checkpoints/log-of-logs/log-of-logs-deps.ts';
import { signLogOfLogs } from '../shared/checkpoints/log-of-logs/sign-log-of-logs.ts';
import { type MailWitnessesDeps, mailWitnesses } from '../shared/checkpoints/mail-witnesses.ts';
import type { NewestCheckpoint } from '../shared/checkpoints/witness-mail.ts';
import { logFailure, metric } from '../shared/lambda/log.ts';
import { noteDone } from './note-done.ts';
import { runTime } from './run-time.ts';
import { type SignAllDeps, signAll, type WorkedOn } from './sign-all.ts';
import { isRunOfTheDay } from './tenants.ts';
import { toSign } from './to-sign.ts';
import { type WatchCopiesDeps, watchCopies } from './watch-copies.ts';
import { type AskWitnessesDeps, askWitnesses } from './witnessing/ask-witnesses.ts';

export interface SignCheckpointsDeps
  extends SignAllDeps,
    MailWitnessesDeps,
    LogOfLogsDeps,
    WatchCopiesDeps,
    AskWitnessesDeps {
  readonly checkpoints: SignAllDeps['checkpoints'];
  readonly archive: SignAllDeps['archive'];
  /** Every tenant that keeps a journal. */
  readonly schools: () => Promise<readonly string[]>;
}

export interface SignResult {
  readonly schools: number;
  /** Schools of which a checkpoint was made. */
  readonly signed: number;
}

/**
 * Signs what journals hold since their newest checkpoints and announces it on the bus, takes the checkpoints into
 * the log of logs, which witness servers cosign, and mails them to witnesses. Where nothing was journaled since
 * all of that was done, nothing is done; once a day everything is looked at. One school's trouble is not
 * another's, and none is what a witness does, or copies elsewhere: alarms of their own tell of it. A run that
 * comes near its end leaves the rest to the next, which begins with it.
 * @throws when a school or the log of logs could not be signed, was left, or somebody could not be notified, after
 * all others were, so that the run is tried again
 */
export const createHandler =
  (deps: SignCheckpointsDeps) =>
  async (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SignResult> => {
    // Before anything new is put, which is on its way for some minutes.
    await watchCopies(deps).catch(failure);
    const schools = await deps.schools();
    const { journals, failed } = await toSign(deps, schools, isRunOfTheDay(deps.now()));
    const worked = await signAll(
      deps,
      journals,
      runTime(context, () => Date.parse(deps.now())),
    );
    const newest = worked.flatMap(newestOf);
    const logged = await signLogOfLogs(deps, newest.map(sizeOf)).catch(failure);
    if (logged !== null) await askWitnesses(deps).catch(failure);
    const unreached = await mailWitnesses(deps, newest);
    const done = worked.filter(({ isDone }) => isDone);
    if (logged !== null && unreached === 0) await noteDone(deps, done, logged);
    const signed = worked.filter(({ isNew }) => isNew).length;
    measureSigned(signed);
    const undone = failed + journals.length - done.length;
    if (undone + unreached > 0 || logged === null)
      throw new Error(
        `${undone} of ${schools.length} schools${logged === null ? ' and the log of logs' : ''} ` +
          `could not be signed and announced, ${unreached} witnesses not be mailed`,
      );
    return { schools: schools.length, signed };
  };

/** Nothing in an hour without any: an hour with a measurement is billed. */
const measureSigned = (signed: number): void => {
  if (signed > 0) metric('SignedCheckpoints', signed);
};

const newestOf = ({ tenant, newest }: WorkedOn): readonly NewestCheckpoint[] =>
  newest === null ? [] : [{ school: tenant, checkpoint: newest }];

const sizeOf = ({ school, checkpoint: { size } }: NewestCheckpoint): SchoolCheckpoint => ({ school, size });

const failure = (error: unknown): null => {
  logFailure(error);
  return null;
};
