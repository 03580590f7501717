import { isInSight } from '../../../../events/catalogue/fields.ts';
import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { firstDayOf } from '../days.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { type PersonRejection, rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';
import { statedUnfilled, unfilledBy } from '../successor.ts';

/**
 * A recorded day is brought forward at any time, and put off until it has come: from then on roles and
 * log-ins are gone (ORG-06). That the lead for safeguarding leaves has happened and is recorded; that nobody
 * was named who takes over is recorded with it (ORG-02).
 */
export const leavePerson = (
  command: Command<'LeavePerson'>,
  state: KnownPerson,
  context: PersonContext,
): PersonDecision => {
  const { on } = command;
  if (state.leftOn === on) return accept();
  const refusal = refusalOf(on, state, context);
  if (refusal !== null) return refuse(refusal);
  const book = { ...state.book, leavings: state.book.leavings.filter(({ back }) => back !== null) };
  const unfilled = unfilledBy(book, { kind: 'left', on }, command, context);
  if (unfilled === null) return refuse(rejections.successorDoesNotHold);
  return accept({ type: 'PersonLeft', data: { ...bodyOf(command), ...statedUnfilled(unfilled) } });
};

const refusalOf = (on: string, state: KnownPerson, { today }: PersonContext): PersonRejection | null => {
  const { leftOn, book } = state;
  if (leftOn !== null && leftOn <= today && on > leftOn) return rejections.alreadyLeft;
  const back = book.leavings.findLast((one) => one.back !== null)?.back ?? firstDayOf(state);
  return isInSight(on) && on >= back ? null : rejections.dayNotPossible;
};
