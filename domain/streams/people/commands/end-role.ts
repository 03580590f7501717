import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { isOver } from '../../../kernel/held-roles.ts';
import { dayBefore } from '../../../kernel/instant.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';
import { isNeverUnfilled, takesOver } from '../successor.ts';

/**
 * Incidents are routed to the lead: the role ends only when somebody else holds it with no end in sight
 * (ORG-02).
 */
export const endRole = (
  command: Command<'EndRole'>,
  { roles, book }: KnownPerson,
  context: PersonContext,
): PersonDecision => {
  const { role, on } = command;
  const wasEnded = book.given.some((one) => one.role === role && one.until === dayBefore(on));
  if (wasEnded) return accept();
  if (!roles.some((one) => one.role === role && !isOver(one, on))) return refuse(rejections.roleNotHeld);
  if (isNeverUnfilled(role) && !takesOver(role, command, context))
    return refuse(rejections.successorRequired);
  return accept({ type: 'RoleEnded', data: bodyOf(command) });
};
