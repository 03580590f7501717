import * as z from 'zod/mini';
import { homeOf, type RecordName, recordOf } from '../../../domain/kernel/ids.ts';
import { MOVES } from '../../../events/log/proof/joined.ts';
import type { Commit, StoredEvent } from '../../../events/log/types.ts';

/** The subject of a record's own key. */
export const subjectOf = ({ stream, id }: RecordName): string => `${stream}/${id}`;

/**
 * What stands for a whole school that left and was erased: each of its keys, those of its access journal, and
 * all of its files.
 */
export const WHOLE_SCHOOL = subjectOf(MOVES);

/** Who or what was erased, by journal: instants by subject. */
export type ErasedBySchool = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Since when a key is to be gone, by itself or with its whole school, UTC; null: it may stand. */
export const erasedAt = (erased: ErasedBySchool, school: string, subject: string): string | null =>
  erased.get(school)?.get(subject) ?? erased.get(homeOf(school))?.get(WHOLE_SCHOOL) ?? null;

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
const left = z.object({ destroyedAt: z.string() });

/**
 * Follows disposals through a journal, and whether the school was erased when it had left. An erasure that
 * was begun counts as done: from there on its key was to be gone, and no backup of the key brings it back.
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
  const takeMove = ({ type, data }: StoredEvent): void => {
    if (type === 'SchoolErased') erased.set(WHOLE_SCHOOL, left.parse(data).destroyedAt);
    if (type === 'SchoolJoined') erased.delete(WHOLE_SCHOOL);
  };
  return {
    erased,
    open: () => [...open.values()],
    visit: (commit, position) => {
      if (commit.stream === 'disposals') for (const event of commit.events) take(commit, event, position);
      if (commit.stream === MOVES.stream) for (const event of commit.events) takeMove(event);
    },
  };
};
