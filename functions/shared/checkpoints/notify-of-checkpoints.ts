import { logFailure } from '../lambda/log.ts';
import { type AnnounceCheckpointsDeps, announceCheckpoints } from './announce-checkpoints.ts';
import { type MailWitnessesDeps, mailWitnesses } from './mail-witnesses.ts';
import type { NewestCheckpoint } from './witness-mail.ts';

export interface NotifyOfCheckpointsDeps extends AnnounceCheckpointsDeps, MailWitnessesDeps {}

/**
 * Announces every checkpoint of a school that was not announced, and mails its newest to the witnesses who do not
 * have it. One recipient's trouble is not another's, and none is the caller's: the hourly run does what is left.
 */
export const notifyOfCheckpoints = async (
  deps: NotifyOfCheckpointsDeps,
  newest: NewestCheckpoint,
): Promise<void> => {
  const { school } = newest;
  await announceCheckpoints(deps, school).catch((error: unknown) => logFailure(error, { school }));
  await mailWitnesses(deps, [newest]);
};
