import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { holdsOpenEnded, isOver } from '../../../kernel/held-roles.ts';
import { dayBefore } from '../../../kernel/instant.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/** Incidents are routed to the lead: the role ends only when somebody else holds it with no end in sight (ORG-02). */
export const endRole = (
  command: Command<'EndRole'>,
  state: KnownPerson,
  { streamId, facts }: PersonContext,
): PersonDecision => {
  const { role, on, successor } = command;
  const held = state.roles.filter((one) => one.role === role);
  if (held.some(({ until }) => until === dayBefore(on))) return accept();
  if (!held.some((one) => !isOver(one, on))) return refuse(rejections.roleNotHeld);
  const isFilled =
    successor !== undefined &&
    successor !== streamId &&
    holdsOpenEnded(facts.successor?.roles ?? [], role, on);
  if (role === 'dsl' && !isFilled) return refuse(rejections.successorRequired);
  return accept({ type: 'RoleEnded', data: bodyOf(command) });
};
