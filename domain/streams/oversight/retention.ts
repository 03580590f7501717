import { type Retention, retained } from '../../kernel/retention.ts';
import type { OversightState } from './state.ts';

/** Reports, meetings and extracts of a year are over with the last entry. */
export const oversightRetention: Retention<OversightState> = {
  of: ({ events }) => (events === 0 ? null : retained('check', 'closed')),
};
