import type { Due } from '../../kernel/due.ts';
import { type ErasureConfirmationState, outstandingOf } from './state.ts';

/** The last day on which all have to have confirmed. */
export const confirmationDues = ({ announced }: ErasureConfirmationState): readonly Due[] => {
  if (announced === null || outstandingOf(announced).length === 0) return [];
  const { dueOn, hasFallenDue } = announced;
  return [{ dueOn, cycle: dueOn, about: null, hasFallenDue }];
};
