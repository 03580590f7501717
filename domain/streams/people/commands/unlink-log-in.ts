import { accept } from '../../../kernel/decider.ts';
import type { PersonContext, PersonDecision } from '../decision.ts';
import type { KnownPerson } from '../state.ts';

/** Also for who has left: a log-in may be taken away until the day of leaving and after it. */
export const unlinkLogIn = (
  { logIns }: KnownPerson,
  { reservationHash: hash }: PersonContext,
): PersonDecision =>
  hash !== null && logIns.some(({ mark }) => mark === hash)
    ? accept({ type: 'LogInUnlinked', data: { mark: hash } })
    : accept();
