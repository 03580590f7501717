import { type Retention, retained } from '../../kernel/retention.ts';
import { concernOf } from './concern.ts';
import type { BreachState } from './state.ts';

/** Over with what was recorded last; kept as long as whoever did it is here, and for some years more. */
export const breachRetention: Retention<BreachState> = {
  of: (state) => (state.events === 0 ? null : retained('conduct', 'closed', concernOf(state).people)),
};
