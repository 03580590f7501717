import type { StoredCheckpoint } from '../../../events/log/checkpoints/types.ts';
import { parseCheckpoint } from '../../../events/log/proof/checkpoint.ts';
import { parseNote } from '../../../events/log/proof/note.ts';
import { type BusDeps, putEvents } from '../publishing/put-events.ts';
import type { Entry } from '../publishing/to-entry.ts';

const CHECKPOINT_SOURCE = 'daybook.checkpoints';
const CHECKPOINT_SIGNED = 'CheckpointSealed';

export interface AnnounceDeps extends BusDeps {
  readonly trust: string;
  readonly busName: string;
}

/**
 * Puts a checkpoint on the bus, in the form of the events there; it is none of the log, so it has no version.
 * @throws when the bus does not take it
 */
export const announce = async (
  deps: AnnounceDeps,
  school: string,
  checkpoint: StoredCheckpoint,
): Promise<void> => {
  const entry = entryOf(deps, school, checkpoint);
  const verdict = (await putEvents(deps, [entry])).get(entry);
  if (verdict?.outcome !== 'accepted')
    throw new Error(`checkpoint ${entry.eventId} was not announced: ${verdict?.code ?? 'no answer'}`);
};

const entryOf = (
  { trust, busName }: AnnounceDeps,
  school: string,
  { size, time, note }: StoredCheckpoint,
): Entry => {
  const id = `${school}/~checkpoints/${size}`;
  const detail = {
    specversion: '1.0',
    id,
    source: CHECKPOINT_SOURCE,
    type: CHECKPOINT_SIGNED,
    subject: `checkpoints/${size}`,
    time,
    datacontenttype: 'application/json',
    trustid: trust,
    schoolid: school,
    data: { size, root: parseCheckpoint(parseNote(note).text).root.toString('base64'), note },
  };
  const Detail = JSON.stringify(detail);
  const request = { EventBusName: busName, Source: CHECKPOINT_SOURCE, DetailType: CHECKPOINT_SIGNED, Detail };
  return { eventId: id, type: CHECKPOINT_SIGNED, position: size, request, bytes: Buffer.byteLength(Detail) };
};
