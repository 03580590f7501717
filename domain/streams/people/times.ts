import { planned, type Times } from '../../kernel/times.ts';
import type { PersonCommand } from './commands.ts';
import type { PersonContext } from './decision.ts';
import type { PersonState } from './state.ts';

/**
 * Any day, ahead or years back: which of somebody's days can follow which is this stream's own rule
 * (`DayNotPossible`).
 */
const day = planned<unknown, unknown, unknown>('ORG-06');

export const personTimes: Times<PersonCommand, PersonState, PersonContext> = {
  JoinStaff: { startedOn: day },
  AdmitPupil: { admittedOn: day, dateOfBirth: day },
  MovePupilUp: { from: day },
  AppointGovernor: { appointedOn: day },
  RegisterVolunteer: { from: day },
  RegisterVisitor: { visitOn: day },
  RegisterParent: { from: day },
  LinkParent: { from: day },
  UnlinkParent: { on: day },
  EndParentLink: { on: day },
  AssignToClass: { from: day, until: day },
  TakeFromClass: { on: day },
  AssignLineManager: { from: day },
  ChangeContact: { from: day },
  AssignRole: { from: day, until: day },
  EndRole: { on: day },
  EndCapacity: { on: day },
  LeavePerson: { on: day },
  CorrectPerson: { 'changes.from': day, dateOfBirth: day },
};
