import { isInSight } from '../../../../events/catalogue/fields.ts';
import { bodyOf } from '../../../kernel/body-of.ts';
import { accept, refuse } from '../../../kernel/decider.ts';
import type { Command, PersonContext, PersonDecision } from '../decision.ts';
import { capacityWithoutAddress } from '../evolve-details.ts';
import { type PersonRejection, rejections } from '../rejections.ts';
import type { KnownPerson } from '../state.ts';

/** Each thing that is named must still stand as the event stated it that is corrected. */
export const correctPerson = (
  command: Command<'CorrectPerson'>,
  state: KnownPerson,
  { today }: PersonContext,
): PersonDecision => {
  const { corrects, changes, name, email, dateOfBirth } = command;
  const named = [name, email, dateOfBirth, ...Object.values(changes)];
  if (named.every((one) => one === undefined)) return accept();
  if (!stands(command, state)) return refuse(rejections.correctionNotPossible);
  const { from } = changes;
  if (from !== undefined && !isDayOf(state, corrects)) return refuse(whyNotMoved(corrects, state));
  const areDays = [
    from === undefined || isInSight(from),
    dateOfBirth === undefined || isBorn(dateOfBirth, state, today),
  ].every(Boolean);
  return areDays
    ? accept({ type: 'PersonCorrected', data: bodyOf(command) })
    : refuse(rejections.dayNotPossible);
};

const stands = (
  { corrects, changes, name, email, dateOfBirth }: Command<'CorrectPerson'>,
  state: KnownPerson,
): boolean => {
  const { yearGroup, class: ofClass, supplier } = changes;
  const { statedBy, years } = state;
  return [
    name === undefined || statedBy.name === corrects,
    email === undefined || isAddressOf(state, corrects),
    dateOfBirth === undefined || isBirthOf(state, corrects),
    [yearGroup, ofClass].every((one) => one === undefined) || years.some(({ by }) => by === corrects),
    supplier === undefined || statedBy.supplier === corrects,
  ].every(Boolean);
};

/** The event gave the address that stands; or it could have, and none has been given since. */
const isAddressOf = (state: KnownPerson, corrects: number): boolean =>
  state.addresses.some(({ by }) => by === corrects) || capacityWithoutAddress(state, corrects) !== null;

const isBirthOf = ({ statedBy, joinedBy }: KnownPerson, corrects: number): boolean =>
  statedBy.dateOfBirth === corrects || (statedBy.dateOfBirth === 0 && joinedBy.includes(corrects));

const isBorn = (day: string, { book }: KnownPerson, today: string): boolean =>
  isInSight(day) && day <= today && book.given.every((one) => !one.isCapacity || day <= one.from);

const isDayOf = (
  { joinedBy, years, parents, classes, lineManagers }: KnownPerson,
  corrects: number,
): boolean =>
  joinedBy.includes(corrects) ||
  [...years, ...parents, ...classes, ...lineManagers].some(({ by }) => by === corrects);

/** Who corrects people may not hand out roles, and moving one would be just that (ORG-02). */
const whyNotMoved = (corrects: number, { roles }: KnownPerson): PersonRejection =>
  roles.some(({ by }) => by === corrects) ? rejections.roleNotCorrectable : rejections.correctionNotPossible;
