import { projectedEvent } from '../../../domain/kernel/projected-event.ts';
import type { Projection, Source } from '../../../domain/kernel/projection.ts';
import { type EventOf, everJoined } from '../../../domain/kernel/row-steps.ts';
import type { Tampered } from '../../../events/log/found.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { atOnce } from '../../shared/lambda/at-once.ts';
import { tamperedRecord } from '../../shared/reads/tampered-record.ts';
import { type CommitsDeps, commitsUntil } from '../records/commits-until.ts';

const STREAMS_AT_ONCE = 8;

/**
 * Every event that had a say in the list rows of a stream: its own, and those of the streams that its rows
 * look at, in the order of recording. @throws ProblemError `tampered` where one of them is not as it was
 */
export const eventsBehind = async (
  deps: CommitsDeps,
  school: string,
  projection: Projection,
  source: Source,
): Promise<readonly EventOf[]> => {
  const own = await eventsOf(deps, { school, ...source });
  const joined = everJoined(projection, source, own);
  const others = await atOnce(STREAMS_AT_ONCE, joined, (one) => eventsOf(deps, { school, ...one }));
  // Of one instant those of one stream stay in their order, since sorting is stable.
  return [...own, ...others.flat()].toSorted((a, b) => (a.event.recordedAt < b.event.recordedAt ? -1 : 0));
};

const eventsOf = async (deps: CommitsDeps, key: StreamKey): Promise<readonly EventOf[]> => {
  const { school, stream, id } = key;
  const events: EventOf[] = [];
  const tampered: Tampered[] = [];
  for await (const one of commitsUntil(deps, key, null)) {
    if (one.standing !== 'intact') tampered.push(one);
    else
      for (const { event, version } of one.events)
        events.push({ stream, id, event: projectedEvent(one.commit, event, version) });
  }
  if (tampered.length > 0) throw tamperedRecord(school, tampered);
  return events;
};
