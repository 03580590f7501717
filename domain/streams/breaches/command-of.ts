import type { BreachRecorded } from '../../../events/catalogue/breaches.ts';
import type { BreachCommand } from './commands.ts';
import { evolve } from './evolve.ts';
import { kindOf } from './kinds.ts';
import { reportOf } from './original.ts';
import { initialState } from './state.ts';

/** Reports, which may rest on a rule of the policy, and consequences, which the policy has by capacity. */
export const commandOf = (event: BreachRecorded): BreachCommand | null => {
  if (event.type === 'SanctionImposed') {
    const { consequence, under, on, until, reasons } = event.data;
    return {
      type: 'ImposeSanction',
      consequence,
      on,
      reasons,
      ...(under === null ? {} : { under }),
      ...(until === null ? {} : { until }),
    };
  }
  if (kindOf(event.type) === null) return null;
  const { breach } = evolve(initialState, event);
  return breach === null ? null : reportOf(breach);
};
