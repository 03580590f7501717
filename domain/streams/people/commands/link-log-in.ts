import { accept, refuse } from '../../../kernel/decider.ts';
import type { Command, Decided, Here } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/** The mark is what a token is recognised by; that it is nobody else's is the reservation's to say (ACC-02). */
export const linkLogIn = ({ subject }: Command<'LinkLogIn'>, { logIns }: KnownPerson, { reservationMark: mark }: Here): Decided => {
  if (mark === null) return refuse(rejections.logInNotReserved);
  return logIns.includes(mark) ? accept() : accept({ type: 'LogInLinked', data: { subject, mark } });
};
