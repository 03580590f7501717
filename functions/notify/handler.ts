import { digestIn, reminderIn } from '../shared/deadlines/due-messages.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { notifyOfEvent } from './of-event.ts';
import { remind } from './remind.ts';
import { sendDigest } from './send-digest.ts';

/** Consumer of what somebody has to hear of: an event, a date that is near, the digest of a week. */
export const createHandler =
  (deps: NotifyDeps) =>
  async (body: string): Promise<void> => {
    const message: unknown = JSON.parse(body);
    const [reminder, digest] = [reminderIn(message), digestIn(message)];
    if (reminder !== null) return remind(deps, reminder);
    return digest === null ? notifyOfEvent(deps, body) : sendDigest(deps, digest);
  };
