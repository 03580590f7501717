import { accept, refuse } from '../../../kernel/decider.ts';
import { isExpectedFrom } from '../../../kernel/person.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { logInsOn } from '../offers.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/**
 * The hash is what a token is recognised by; that it is nobody else's is the reservation's to say (ACC-02).
 */
export const linkLogIn = (
  { subject }: Command<'LinkLogIn'>,
  state: KnownPerson,
  { reservationHash: mark, today }: PersonContext,
): PersonDecision => {
  if (mark === null) return refuse(rejections.logInNotReserved);
  if (!isExpectedFrom(state, today)) return refuse(rejections.personHasLeft);
  return logInsOn(state, today).includes(mark)
    ? accept()
    : accept({ type: 'LogInLinked', data: { subject, mark, from: today } });
};
