import type { ProjectedEvent } from '../../../domain/kernel/projection.ts';
import type { Commit, StoredEvent } from '../../../events/log/types.ts';

/** An event at its newest schema version as projections see it. */
export const projectedEvent = (commit: Commit, { type, data, occurredAt }: StoredEvent, version: number): ProjectedEvent => {
  const { id: streamId, recordedAt, actor } = commit;
  return { type, data, streamId, occurredAt, recordedAt, actor: actor.id, version };
};
