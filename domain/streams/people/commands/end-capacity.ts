import { isInSight } from '../../../../events/catalogue/fields.ts';
import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { isOver } from '../../../kernel/held-roles.ts';
import { dayBefore } from '../../../kernel/instant.ts';
import { heldRoles, type RoleBook } from '../../../kernel/role-book.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';
import { statedUnfilled, unfilledBy } from '../successor.ts';

/**
 * Somebody is one thing no more and stays what else they are (ORG-06). As with leaving, the day is moved
 * while it is ahead, and a lead for safeguarding without a successor is recorded as such (ORG-02).
 */
export const endCapacity = (
  command: Command<'EndCapacity'>,
  { book, roles }: KnownPerson,
  context: PersonContext,
): PersonDecision => {
  const { capacity, on } = command;
  const held = roles.filter((one) => one.role === capacity && isJoined(book, one.by));
  const last = held.at(-1);
  if (last === undefined) return refuse(rejections.capacityNotHeld);
  const recorded = book.ends.findLast((end) => end.capacity === capacity && end.by > last.by);
  if (recorded?.from === on) return accept();
  if (isOver(last, context.today) && isOver(last, dayBefore(on))) return refuse(rejections.capacityNotHeld);
  if (!isInSight(on) || on < last.from) return refuse(rejections.dayNotPossible);
  const before = { ...book, ends: book.ends.filter((end) => end !== recorded) };
  const isHeldThen = heldRoles(before).some((one) => one.by === last.by && !isOver(one, on));
  if (!isHeldThen) return refuse(rejections.capacityNotHeld);
  const unfilled = unfilledBy(before, { kind: 'capacity-ended', capacity, on }, command, context);
  if (unfilled === null) return refuse(rejections.successorDoesNotHold);
  return accept({ type: 'CapacityEnded', data: { ...bodyOf(command), ...statedUnfilled(unfilled) } });
};

const isJoined = ({ given }: RoleBook, by: number): boolean =>
  given.some((one) => one.by === by && one.isCapacity);
