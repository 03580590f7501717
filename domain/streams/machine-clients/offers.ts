import type { MachineClientState } from './state.ts';

/** Types of events that a service may read on a day, `YYYY-MM-DD`; null: it is not registered then. */
export const typesOn = ({ registration }: MachineClientState, today: string): readonly string[] | null =>
  registration !== null && today <= registration.until ? registration.types : null;
