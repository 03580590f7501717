import type { SchoolEvent } from '../../../events/catalogue/schools.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Decision, refuse } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { isSame } from '../../kernel/same.ts';
import { isInOrder } from './calendar.ts';
import type { SchoolCommand } from './commands.ts';
import { rejections, type SchoolRejection } from './rejections.ts';
import { type SchoolState, schoolFields } from './state.ts';

type Command<T extends SchoolCommand['type']> = OfType<SchoolCommand, T>;
type Registered = OfStatus<'registered'>;
type OfStatus<T extends SchoolState['status']> = Extract<SchoolState, { status: T }>;
type SchoolDecision = Decision<SchoolEvent, SchoolRejection>;

const register = (command: Command<'RegisterSchool'>, state: SchoolState): SchoolDecision => {
  if (state.status === 'registered') return refuse(rejections.schoolAlreadyRegistered);
  return accept({ type: 'SchoolRegistered', data: bodyOf(command) });
};

const changeDetails = (command: Command<'ChangeSchoolDetails'>, state: Registered): SchoolDecision => {
  const changes = bodyOf(command);
  const isChanged = schoolFields.some(
    (field) => changes[field] !== undefined && !isSame(changes[field], state.details[field]),
  );
  return isChanged ? accept({ type: 'SchoolDetailsChanged', data: changes }) : accept();
};

const publishCalendar = (command: Command<'PublishAcademicCalendar'>, state: Registered): SchoolDecision => {
  const calendar = bodyOf(command);
  if (!isInOrder(calendar)) return refuse(rejections.calendarNotInOrder);
  if (state.calendars.some((known) => isSame(known, calendar))) return accept();
  return accept({ type: 'AcademicCalendarPublished', data: calendar });
};

const correct = (command: Command<'CorrectSchool'>, state: Registered): SchoolDecision => {
  const correction = bodyOf(command);
  const stands = schoolFields.every(
    (field) => correction.changes[field] === undefined || state.statedBy[field] === correction.corrects,
  );
  return stands
    ? accept({ type: 'SchoolCorrected', data: correction })
    : refuse(rejections.correctionNotPossible);
};

export const decide = (command: SchoolCommand, state: SchoolState): SchoolDecision => {
  if (command.type === 'RegisterSchool') return register(command, state);
  if (state.status === 'unregistered') return refuse(rejections.schoolNotRegistered);
  switch (command.type) {
    case 'ChangeSchoolDetails':
      return changeDetails(command, state);
    case 'PublishAcademicCalendar':
      return publishCalendar(command, state);
    case 'CorrectSchool':
      return correct(command, state);
  }
};
