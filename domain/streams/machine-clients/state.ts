import type { Counted } from '../../kernel/total-evolve.ts';

/** What a service may read, and until when; the purpose stands in the event. */
export interface Registration {
  readonly types: readonly string[];
  /** Last day. */
  readonly until: string;
}

/** A purpose or a reason, and what put it right. */
export interface Said {
  /** Number of the event that gave it. */
  readonly by: number;
  /** Number of the newest correction; null: none. */
  readonly correctedBy: number | null;
}

export interface MachineClientState extends Counted {
  /** The newest; null: none, or it was revoked. */
  readonly registration: Registration | null;
  readonly said: readonly Said[];
}

export const initialState: MachineClientState = { events: 0, registration: null, said: [] };
