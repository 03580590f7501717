import type { ProjectedEvent } from './projection.ts';
import type { RecordedCommit, RecordedEvent } from './recorded.ts';

type Origin = Pick<RecordedCommit, 'id' | 'recordedAt' | 'actor'>;

/** An event at its newest schema version as projections see it. */
export const projectedEvent = (commit: Origin, event: RecordedEvent, version: number): ProjectedEvent => {
  const { id: streamId, recordedAt, actor } = commit;
  const { type, data, occurredAt } = event;
  return { type, data, streamId, occurredAt, recordedAt, actor: actor.id, version };
};
