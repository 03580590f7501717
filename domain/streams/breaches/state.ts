import type { BreachRecorded } from '../../../events/catalogue/breaches.ts';
import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded = OfType<BreachRecorded, 'UnauthorisedAccessAttempted'>['data'];

/** One attempt, as corrected. */
export interface Attempt extends Omit<Recorded, 'description'> {
  /** Number of the event. */
  readonly by: number;
  readonly description: Sealed | null;
}

export interface BreachState extends Counted {
  readonly attempts: readonly Attempt[];
}

export const initialState: BreachState = { events: 0, attempts: [] };
