import type { BreachRecorded } from '../../../events/catalogue/breaches.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Attempt, BreachState } from './state.ts';

type Correction = OfType<BreachRecorded, 'BreachCorrected'>['data'];

const corrected = (attempt: Attempt, { corrects, changes, description }: Correction): Attempt => {
  if (attempt.by !== corrects) return attempt;
  const { person = attempt.person, on = attempt.on, place = attempt.place } = changes;
  return { ...attempt, person, on, place, description: description ?? attempt.description };
};

export const evolve = (state: BreachState, event: BreachRecorded): BreachState => {
  switch (event.type) {
    case 'UnauthorisedAccessAttempted': {
      const { description = null, ...said } = event.data;
      return { ...state, attempts: [...state.attempts, { ...said, description, by: state.events + 1 }] };
    }
    case 'BreachCorrected':
      return { ...state, attempts: state.attempts.map((attempt) => corrected(attempt, event.data)) };
  }
};
