import type { StoredCheckpoint } from '../../../events/log/checkpoints/types.ts';
import type { HealthSources } from './health-sources.ts';

/** How far a school's journal has come, and how far it is signed. */
export interface SchoolHealth {
  readonly school: string;
  /** The newest position, 0 while nothing is journaled. */
  readonly position: number;
  readonly journaledAt: string | null;
  readonly checkpoint: Pick<StoredCheckpoint, 'size' | 'time'> | null;
  /** Positions that no checkpoint covers. */
  readonly unsigned: number;
  /** When the first of them was journaled; null where there is none. */
  readonly unsignedSince: string | null;
}

/** Two requests, and a third one where the newest checkpoint does not cover the whole journal. */
export const schoolHealth = async (sources: HealthSources, school: string): Promise<SchoolHealth> => {
  const [head, newest] = await Promise.all([sources.journalHead(school), sources.newestCheckpoint(school)]);
  const [position, size] = [head?.position ?? 0, newest?.size ?? 0];
  // A checkpoint may have been made between the two answers.
  const unsigned = Math.max(position - size, 0);
  return {
    school,
    position,
    journaledAt: head?.at ?? null,
    checkpoint: newest && { size: newest.size, time: newest.time },
    unsigned,
    unsignedSince: unsigned === 0 ? null : await sources.journaledAt(school, size + 1),
  };
};
