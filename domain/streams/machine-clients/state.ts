import type { Registration } from '../../kernel/client-view.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** A purpose or a reason, and what put it right. */
export interface Said {
  /** Number of the event that gave it. */
  readonly by: number;
  /** Number of the newest correction; null: none. */
  readonly correctedBy: number | null;
}

export interface MachineClientState extends Counted {
  /** The newest; null: none, or it was revoked. The purpose stands in the event. */
  readonly registration: Registration | null;
  readonly said: readonly Said[];
}

export const initialState: MachineClientState = { events: 0, registration: null, said: [] };
