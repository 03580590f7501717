import { type Registration, registeredTypes } from '../../kernel/client-view.ts';
import type { MachineClientState } from './state.ts';

/** Types of events that a service may read on a day, `YYYY-MM-DD`; null: it is not registered then. */
export const typesOn = ({ registration }: MachineClientState, today: string): readonly string[] | null =>
  registeredTypes(registration, today);

/** What subscriptions of the service rely on. */
export const registrationOf = ({ registration }: MachineClientState): Registration | null => registration;
