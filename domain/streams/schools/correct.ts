import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { corrected } from './corrected.ts';
import type { Command, Registered, SchoolDecision } from './decision.ts';
import { rejections, type SchoolRejection } from './rejections.ts';
import { schoolFields } from './state.ts';
import { isHeldTwice, isInOrder } from './suppliers.ts';

type Correct = Command<'CorrectSchool'>;
type Field = keyof Correct['changes'];

const is =
  (corrects: number) =>
  ({ number }: { readonly number: number }): boolean =>
    number === corrects;

/**
 * What may be corrected of the event of a number; null: it is none of those beside the school's own details.
 */
const fieldsOf = ({ corrects }: Correct, state: Registered): readonly Field[] | null => {
  if (state.suppliers.some(is(corrects))) return ['supplier', 'name', 'role', 'agreement', 'from', 'until'];
  if (state.certifications.some(is(corrects))) return ['certification', 'body', 'on', 'expiresOn'];
  if (state.closures.some(is(corrects))) return ['from', 'to', 'extent', 'yearGroups'];
  if (state.dayTimes.some(is(corrects))) return ['from', 'startsAt', 'endsAt'];
  const ends = [...state.suppliers, ...state.closures];
  return ends.some(({ endedBy }) => endedBy === corrects) ? ['lastDay'] : null;
};

const standsAsStated = ({ corrects, changes }: Correct, state: Registered): boolean =>
  schoolFields.every((field) => changes[field] === undefined || state.statedBy[field] === corrects) &&
  Object.keys(changes).every((key) => schoolFields.some((field) => field === key));

/** As it should have been recorded it goes through the rule of the original. */
const ruleBroken = (command: Correct, state: Registered): SchoolRejection | null => {
  const { suppliers, certifications, closures, dayTimes } = corrected(state, command);
  const isOutOfOrder =
    suppliers.some(({ from, until }) => !isInOrder(from, until)) ||
    closures.some(({ from, to }) => !isInOrder(from, to)) ||
    certifications.some(({ on, expiresOn }) => !isInOrder(on, expiresOn));
  if (isOutOfOrder) return rejections.daysNotInOrder;
  if (dayTimes.some(({ startsAt, endsAt }) => startsAt >= endsAt)) return rejections.dayTimesNotInOrder;
  const heldTwice = suppliers.some((one, at) => isHeldTwice(one, suppliers.toSpliced(at, 1)));
  return heldTwice ? rejections.supplierStillAppointed : null;
};

export const correct = (command: Correct, state: Registered): SchoolDecision => {
  const fields: readonly string[] | null = fieldsOf(command, state);
  const isPossible =
    fields === null
      ? standsAsStated(command, state)
      : Object.keys(command.changes).every((field) => fields.includes(field));
  if (!isPossible) return refuse(rejections.correctionNotPossible);
  const broken = fields === null ? null : ruleBroken(command, state);
  return broken === null ? accept({ type: 'SchoolCorrected', data: bodyOf(command) }) : refuse(broken);
};
