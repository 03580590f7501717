import { accept, refuse } from '../../../kernel/decider.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/** The hash is what a token is recognised by; that it is nobody else's is the reservation's to say (ACC-02). */
export const linkLogIn = (
  { subject }: Command<'LinkLogIn'>,
  { logIns }: KnownPerson,
  { reservationHash: hash }: PersonContext,
): PersonDecision => {
  if (hash === null) return refuse(rejections.logInNotReserved);
  return logIns.includes(hash) ? accept() : accept({ type: 'LogInLinked', data: { subject, mark: hash } });
};
