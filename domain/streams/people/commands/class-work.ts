import { isInSight } from '../../../../events/catalogue/fields.ts';
import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { isHeldOn, overlaps } from '../../../kernel/held-roles.ts';
import { isExpectedFrom } from '../../../kernel/person.ts';
import { isStill } from '../days.ts';
import type { Command, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/** Somebody may work with several classes, with each of them once at a time. */
export const assignToClass = (command: Command<'AssignToClass'>, state: KnownPerson): PersonDecision => {
  const { from, until = null } = command;
  if (!isInSight(from) || (until !== null && until < from)) return refuse(rejections.dayNotPossible);
  if (isStill(state, 'pupil', from)) return refuse(rejections.roleNotForPupils);
  if (!isExpectedFrom(state, from)) return refuse(rejections.personHasLeft);
  const held = state.classes.filter((one) => one.class === command.class && overlaps(one, from, until));
  if (held.some((one) => one.from === from && one.until === until)) return accept();
  return held.length > 0
    ? refuse(rejections.classAlreadyHeld)
    : accept({ type: 'StaffAssignedToClass', data: bodyOf(command) });
};

export const takeFromClass = (
  command: Command<'TakeFromClass'>,
  { classes }: KnownPerson,
): PersonDecision => {
  const ofClass = classes.filter((one) => one.class === command.class);
  if (ofClass.some((one) => isHeldOn(one, command.on) || one.from > command.on))
    return accept({ type: 'StaffTakenFromClass', data: bodyOf(command) });
  return ofClass.length > 0 ? accept() : refuse(rejections.classNotHeld);
};
