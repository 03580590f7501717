import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import { firstDayOf } from '../days.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/**
 * Another name or address is a fact since a day that has come; what was written down wrongly is corrected
 * instead.
 */
export const changeContact = (
  command: Command<'ChangeContact'>,
  state: KnownPerson,
  { today }: PersonContext,
): PersonDecision => {
  const { capacity, name, email, from = today } = command;
  if (name === undefined && email === undefined) return accept();
  const isKnownAs = state.book.given.some((one) => one.isCapacity && one.role === capacity);
  if (!isKnownAs) return refuse(rejections.capacityNotHeld);
  if (from > today || from < firstDayOf(state)) return refuse(rejections.dayNotPossible);
  return accept({ type: 'ContactChanged', data: { ...bodyOf(command), from } });
};
