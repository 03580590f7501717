import type { Tampered } from '../../../events/log/found.ts';
import { type ShownTampered, tamperedNamed } from '../lambda/tampered.ts';

/** A signed checkpoint as an answer names it. */
export interface NamedCheckpoint {
  readonly size: number;
  /** When it was signed, UTC with milliseconds. */
  readonly time: string;
  /** The signed note, with the signatures of witnesses behind it. */
  readonly note: string;
}

/** The smallest checkpoint of a school that covers a position; null while none does. */
export type Covering = (school: string, position: number) => Promise<NamedCheckpoint | null>;

/** A school's newest checkpoint; null while nothing is sealed. */
export type Newest = (school: string) => Promise<NamedCheckpoint | null>;

/** The checkpoint of just this size; null: there is none. */
export type SealedAt = (school: string, size: number) => Promise<NamedCheckpoint | null>;

/** What an answer about the past rests on. */
export interface RestsOn {
  /** Of the last journal entry that counts; 0: none does. */
  readonly position: number;
  /** The smallest that covers the position. */
  readonly checkpoint: Omit<NamedCheckpoint, 'time'> | null;
  /** Why there is no checkpoint, in plain words. */
  readonly note?: string;
  /**
   * Commits that are not as they were journaled: of the records that they belong to, the answer says nothing.
   */
  readonly tampered: readonly ShownTampered[];
}

/** What a replay came to. */
export interface Rest {
  /** Of the last journal entry that counts; 0: none does. */
  readonly position: number;
  readonly tampered: readonly Tampered[];
}

const NOTHING = 'nothing that is recorded counts at that instant';
const NOT_YET =
  'no checkpoint covers this position yet: ask again after the next one, or have one signed now';

export const restsOn = async (
  covering: Covering,
  school: string,
  { position, tampered }: Rest,
): Promise<RestsOn> => {
  const named = tamperedNamed(school, tampered);
  if (position === 0) return { position, checkpoint: null, note: NOTHING, tampered: named };
  const found = await covering(school, position);
  if (found === null) return { position, checkpoint: null, note: NOT_YET, tampered: named };
  return { position, checkpoint: { size: found.size, note: found.note }, tampered: named };
};
