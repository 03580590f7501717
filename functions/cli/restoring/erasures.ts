import * as z from 'zod/mini';
import { type RecordName, recordOf } from '../../../domain/kernel/ids.ts';
import type { Commit, StoredEvent } from '../../../events/log/types.ts';

/** What a journal says of erasures. */
export interface Erasures {
  /** Is shown each commit, in the order of the journal. */
  readonly visit: (commit: Commit, position: number) => void;
  /** Instants by subject: whose key was destroyed, or was to be from then on. */
  readonly erased: ReadonlyMap<string, string>;
  /** Positions of what two people confirmed, and nobody has carried out or stopped yet. */
  readonly open: () => readonly number[];
}

const done = z.object({ destroyedAt: z.string(), subject: z.object({ stream: z.string(), id: z.string() }) });

/**
 * Follows disposals through a journal. An erasure that was begun counts as done: from there on its key was to
 * be gone, and no backup of the key brings it back.
 */
export const followErasures = (): Erasures => {
  const erased = new Map<string, string>();
  const open = new Map<string, number>();
  const take = ({ id, recordedAt }: Commit, { type, data }: StoredEvent, position: number): void => {
    if (type === 'DisposalConfirmed') open.set(id, position);
    if (type === 'DisposalStopped') open.delete(id);
    if (type === 'ErasureBegun') erased.set(subjectOf(recordOf(id)), recordedAt);
    if (type !== 'PersonalDataErased') return;
    const { subject, destroyedAt } = done.parse(data);
    open.delete(id);
    erased.set(subjectOf(subject), destroyedAt);
  };
  return {
    erased,
    open: () => [...open.values()],
    visit: (commit, position) => {
      if (commit.stream === 'disposals') for (const event of commit.events) take(commit, event, position);
    },
  };
};

const subjectOf = ({ stream, id }: RecordName): string => `${stream}/${id}`;
