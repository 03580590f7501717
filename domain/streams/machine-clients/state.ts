import type { Counted } from '../../kernel/total-evolve.ts';

/** What a service may read, and until when; the purpose stands in the event. */
export interface Registration {
  readonly types: readonly string[];
  /** Last day. */
  readonly until: string;
}

export interface MachineClientState extends Counted {
  /** The newest; null: none, or it was revoked. */
  readonly registration: Registration | null;
  /** Numbers of the events that gave a purpose or a reason. */
  readonly said: readonly number[];
}

export const initialState: MachineClientState = { events: 0, registration: null, said: [] };
