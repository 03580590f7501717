import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadyRegistered: rejection(
    'AlreadyRegistered',
    'ORG-06',
    'Somebody joins once in the same way for the same time',
  ),
  personNotRegistered: rejection('PersonNotRegistered', 'ORG-06', 'The person is registered first'),
  alreadyLeft: rejection(
    'AlreadyLeft',
    'ORG-06',
    'A day of leaving that has come is not put off: who is back joins again',
  ),
  personHasLeft: rejection('PersonHasLeft', 'ORG-06', 'Who has left joins again first'),
  leftBefore: rejection('LeftBefore', 'ORG-06', 'Who has left comes back on the day of leaving or later'),
  dayNotPossible: rejection(
    'DayNotPossible',
    'ORG-06',
    'A day is of the years 1900 to 2199, and not before birth, joining, or what else it follows',
  ),
  idNotForPeople: rejection('IdNotForPeople', 'ORG-06', 'Ids of systems are nobody’s'),
  capacityNotHeld: rejection(
    'CapacityNotHeld',
    'ORG-06',
    'Only what somebody is at the school on that day can end, or have an address',
  ),
  yearNotTaught: rejection('YearNotTaught', 'ORG-06', 'A pupil is in a year group that the school teaches'),
  notAPupil: rejection('NotAPupil', 'ORG-06', 'Only who is a pupil on that day is in a year group'),
  classAlreadyHeld: rejection(
    'ClassAlreadyHeld',
    'ORG-06',
    'Somebody works with a class once for the same time',
  ),
  classNotHeld: rejection('ClassNotHeld', 'ORG-06', 'Only who works with a class is taken from it'),
  managerNotPresent: rejection(
    'ManagerNotPresent',
    'ORG-06',
    'A manager is somebody else, and one of the school on that day',
  ),
  successorDoesNotHold: rejection(
    'SuccessorDoesNotHold',
    'ORG-02',
    'Who takes a role over is somebody else who holds it on that day already, with no end in sight',
  ),
  notAParent: rejection('NotAParent', 'ORG-06', 'Only parents and carers are linked to pupils'),
  pupilNotRegistered: rejection('PupilNotRegistered', 'ORG-06', 'The child is a registered pupil'),
  roleOutOfPlace: rejection(
    'RoleOutOfPlace',
    'ORG-01',
    'Roles of the trust are given by the trust, roles of a school in that school',
  ),
  roleNotForPupils: rejection('RoleNotForPupils', 'ORG-02', 'Pupils hold no roles'),
  roleDatesNotInOrder: rejection('RoleDatesNotInOrder', 'ORG-02', 'A role does not end before it begins'),
  roleAlreadyHeld: rejection(
    'RoleAlreadyHeld',
    'ORG-02',
    'The person holds the role for some of that time already',
  ),
  roleNotHeld: rejection('RoleNotHeld', 'ORG-02', 'Only a role that is held can end'),
  roleNotCorrectable: rejection(
    'RoleNotCorrectable',
    'ORG-02',
    'The day of an assigned role is changed by ending the role and assigning it again',
  ),
  successorRequired: rejection(
    'SuccessorRequired',
    'ORG-02',
    'A school is never without a designated safeguarding lead',
  ),
  logInNotReserved: rejection(
    'LogInNotReserved',
    'ACC-02',
    'A log-in is linked under the hash that it is reserved by',
  ),
  outsideIdNotReserved: rejection(
    'OutsideIdNotReserved',
    'ORG-06',
    'An id of another system is linked under the hash that it is reserved by',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'ORG-06',
    'Only what still stands as that event stated it can be corrected',
  ),
};

export type PersonRejection = RejectionOf<typeof rejections>;
