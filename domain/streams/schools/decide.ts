import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Context, refuse } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import { isSame } from '../../kernel/same.ts';
import { isInOrder } from './calendar.ts';
import type { SchoolCommand } from './commands.ts';
import { correct } from './correct.ts';
import { declareClosure, endClosure, publishHomeLearning, setSchoolDayTimes } from './days.ts';
import type { Command, Registered, SchoolDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { SchoolSettings } from './settings.ts';
import { type SchoolState, schoolFields } from './state.ts';
import { appointSupplier, endSupplierAgreement, recordCertification } from './suppliers.ts';

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

export const decide = (
  command: SchoolCommand,
  state: SchoolState,
  { today }: Pick<Context<SchoolSettings, NoFacts>, 'today'>,
): SchoolDecision => {
  if (command.type === 'RegisterSchool') return register(command, state);
  if (state.status === 'unregistered') return refuse(rejections.schoolNotRegistered);
  switch (command.type) {
    case 'ChangeSchoolDetails':
      return changeDetails(command, state);
    case 'PublishAcademicCalendar':
      return publishCalendar(command, state);
    case 'AppointSupplier':
      return appointSupplier(command, state);
    case 'EndSupplierAgreement':
      return endSupplierAgreement(command, state);
    case 'RecordCertification':
      return recordCertification(command, state);
    case 'SetSchoolDayTimes':
      return setSchoolDayTimes(command, state);
    case 'DeclareClosure':
      return declareClosure(command, state);
    case 'EndClosure':
      return endClosure(command, state);
    case 'PublishHomeLearning':
      return publishHomeLearning(command, state, today);
    case 'CorrectSchool':
      return correct(command, state);
  }
};
