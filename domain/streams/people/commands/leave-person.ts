import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/** A recorded day is brought forward at any time, and put off until it has come: from then on roles and log-ins are gone (ORG-06). */
export const leavePerson = (
  command: Command<'LeavePerson'>,
  { leftOn }: KnownPerson,
  { today }: PersonContext,
): PersonDecision => {
  if (leftOn === command.on) return accept();
  const hasCome = leftOn !== null && leftOn <= today;
  if (hasCome && command.on > leftOn) return refuse(rejections.alreadyLeft);
  return accept({ type: 'PersonLeft', data: bodyOf(command) });
};
