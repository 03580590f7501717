import { isInSight } from '../../../../events/catalogue/fields.ts';
import { trustRoles } from '../../../../events/catalogue/words.ts';
import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { overlaps } from '../../../kernel/held-roles.ts';
import { TRUST_TENANT } from '../../../kernel/ids.ts';
import { isExpectedFrom } from '../../../kernel/person.ts';
import { isStill } from '../days.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { type PersonRejection, rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

export const assignRole = (
  command: Command<'AssignRole'>,
  state: KnownPerson,
  context: PersonContext,
): PersonDecision => {
  const refusal = refusalOf(command, state, context);
  if (refusal !== null) return refuse(refusal);
  const { role, from } = command;
  const until = command.until ?? null;
  const held = state.roles.filter((one) => one.role === role && overlaps(one, from, until));
  if (held.some((one) => one.from === from && one.until === until)) return accept();
  return held.length > 0
    ? refuse(rejections.roleAlreadyHeld)
    : accept({ type: 'RoleAssigned', data: bodyOf(command) });
};

const refusalOf = (
  { role, from, until }: Command<'AssignRole'>,
  state: KnownPerson,
  { school }: PersonContext,
): PersonRejection | null => {
  const isOfTheTrust = trustRoles.some((one) => one === role);
  if (isOfTheTrust !== (school === TRUST_TENANT)) return rejections.roleOutOfPlace;
  if (!isInSight(from)) return rejections.dayNotPossible;
  if (isStill(state, 'pupil', from)) return rejections.roleNotForPupils;
  if (!isExpectedFrom(state, from)) return rejections.personHasLeft;
  if (until !== undefined && until < from) return rejections.roleDatesNotInOrder;
  // Nobody would be asked for a successor on the day that such a role runs out by itself.
  if (role === 'dsl' && until !== undefined) return rejections.successorRequired;
  return null;
};
