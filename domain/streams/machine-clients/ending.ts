import type { Due } from '../../kernel/due.ts';
import type { MachineClientState } from './state.ts';

/** The last day of what a service may read; another last day is another run. */
export const machineClientDues = ({ registration }: MachineClientState): readonly Due[] =>
  registration === null
    ? []
    : [{ cycle: registration.until, dueOn: registration.until, about: null, hasFallenDue: false }];
