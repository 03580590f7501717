import type { Checkpoints } from '../../../events/log/checkpoints/types.ts';
import { type AnnounceDeps, announce } from './announce.ts';
import type { Notified } from './notified.ts';

export interface AnnounceCheckpointsDeps extends AnnounceDeps {
  readonly checkpoints: Pick<Checkpoints, 'list'>;
  readonly notified: Notified;
}

const BUS = '_bus';
const CHECKPOINTS_A_READ = 100;

/**
 * Announces on the bus every checkpoint of a school that was not, rising by size.
 * @throws when the bus does not take one; the next call goes on from there
 */
export const announceCheckpoints = async (deps: AnnounceCheckpointsDeps, school: string): Promise<void> => {
  let notifiedUpTo = (await deps.notified.upTo(school, BUS)) ?? 0;
  for (;;) {
    const checkpoints = await deps.checkpoints.list(school, notifiedUpTo, CHECKPOINTS_A_READ);
    if (checkpoints.length === 0) return;
    for (const checkpoint of checkpoints) {
      await announce(deps, school, checkpoint);
      await deps.notified.note(school, BUS, checkpoint.size);
      notifiedUpTo = checkpoint.size;
    }
  }
};
