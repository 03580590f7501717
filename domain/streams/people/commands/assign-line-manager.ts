import { isInSight } from '../../../../events/catalogue/fields.ts';
import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { isHeldOn, isOver } from '../../../kernel/held-roles.ts';
import { isExpectedFrom } from '../../../kernel/person.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/**
 * A relation with days: what somebody hears of as a manager, and who may not decide in a matter of their own
 * line, follows from it.
 */
export const assignLineManager = (
  command: Command<'AssignLineManager'>,
  state: KnownPerson,
  { streamId, facts }: PersonContext,
): PersonDecision => {
  const { manager, from } = command;
  const isLater = state.lineManagers.some((one) => one.from > from && !isOver(one, one.from));
  if (!isInSight(from) || isLater) return refuse(rejections.dayNotPossible);
  if (!isExpectedFrom(state, from)) return refuse(rejections.personHasLeft);
  const before = state.lineManagers.find((one) => isHeldOn(one, from))?.manager ?? null;
  if (before === manager) return accept();
  if (manager !== null && (manager === streamId || !isExpectedFrom(facts.manager ?? { roles: [] }, from)))
    return refuse(rejections.managerNotPresent);
  return accept({ type: 'LineManagerAssigned', data: bodyOf(command) });
};
