import { deadlinesOf } from '../../domain/kernel/retention-deadline.ts';
import { type AnyDeadline, streamIn } from '../../domain/kernel/stream.ts';
import { streams } from '../../domain/streams/index.ts';
import type { StoredDue } from '../shared/deadlines/due-item.ts';

/** The deadline that made a row; null where there is none of that name any more. */
export const deadlineOf = ({
  stream,
  deadline,
}: Pick<StoredDue, 'stream' | 'deadline'>): AnyDeadline | null => {
  const owner = streamIn(streams, stream);
  return owner === undefined ? null : (deadlinesOf(owner).find(({ name }) => name === deadline) ?? null);
};
