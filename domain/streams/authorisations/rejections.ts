import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  personalUseNotInUse: rejection('ProcessNotInUse', 'ACC-09', 'The school says nothing of personal use'),
  personalUseNotAllowed: rejection(
    'PersonalUseNotAllowed',
    'ACC-09',
    'The school’s computers are for work alone: there is nothing to take away or give back',
  ),
  itSupportRequired: rejection(
    'ItSupportRequired',
    'ACC-09',
    'IT support alone takes personal use away, narrows it or gives it back',
  ),
  ownPersonalUse: rejection('ConflictOfInterest', 'ACC-09', 'Nobody decides on their own personal use'),
  staffRequiredForUse: rejection('StaffRequired', 'ACC-09', 'Personal use is a matter of staff'),
  useReasonRequired: rejection('ReasonRequired', 'ACC-09', 'Taking personal use away has a reason'),
  restrictionRequired: rejection(
    'RestrictionRequired',
    'ACC-09',
    'Narrowing personal use says what is still allowed',
  ),
  termUnknown: rejection('TermUnknown', 'ACC-09', 'A term that is named is one of the school’s'),
  headteacherLetsParents: rejection(
    'HeadteacherRequired',
    'ACC-07',
    'The headteacher alone lets a parent use the computers of the school, and nobody themselves',
  ),
  parentOfficialCapacity: rejection(
    'OfficialCapacityRequired',
    'ACC-07',
    'A parent uses the computers of the school while they work for it, and not as a parent',
  ),
  parentReasonRequired: rejection(
    'ReasonRequired',
    'ACC-07',
    'Not letting a parent use the computers of the school has a reason',
  ),
  accountsNotInUse: rejection(
    'ProcessNotInUse',
    'PUB-07',
    'The school names nobody for its accounts in social media here',
  ),
  headteacherNames: rejection(
    'HeadteacherRequired',
    'PUB-07',
    'The headteacher alone names who runs or writes for an account',
  ),
  ownAccount: rejection('ConflictOfInterest', 'PUB-07', 'Nobody names themself'),
  staffRequiredForAccount: rejection(
    'StaffRequired',
    'PUB-07',
    'Only somebody who works at the school is named for an account',
  ),
  accountUnknown: rejection(
    'AccountNotRegistered',
    'PUB-07',
    'An account is one of the list that is in force',
  ),
  accountAlreadyAuthorised: rejection(
    'AlreadyAuthorised',
    'PUB-07',
    'Who is named already for other days is corrected, or first taken back',
  ),
  accountNotAuthorised: rejection('NotAuthorised', 'PUB-07', 'Only a name that stands is taken back'),
  accountReasonRequired: rejection('ReasonRequired', 'PUB-07', 'Taking an account back has a reason'),
  accountPeriod: rejection(
    'PeriodNotAhead',
    'PUB-07',
    'The days have a beginning, and an end that is not over',
  ),
  traineesNotInUse: rejection(
    'ProcessNotInUse',
    'NET-07',
    'The school agrees nothing with trainees about devices of their own',
  ),
  headteacherAgrees: rejection(
    'HeadteacherRequired',
    'NET-07',
    'Trainees talk to the headteacher, who alone agrees',
  ),
  ownDevice: rejection('ConflictOfInterest', 'NET-07', 'Nobody agrees with themself'),
  traineeRequired: rejection(
    'TraineeRequired',
    'NET-07',
    'Only a trainee, or a student on placement, is meant',
  ),
  discussionRequired: rejection(
    'DiscussionRequired',
    'NET-07',
    'The device is talked about with the headteacher before it is used, once a placement',
  ),
  purposeNotAllowed: rejection(
    'PurposeNotAllowed',
    'NET-07',
    'The device is for planning and assessment alone',
  ),
  notWithChildren: rejection('NotWithChildren', 'NET-07', 'The device is used away from children'),
  kindNotAllowed: rejection('KindNotAllowed', 'NET-07', 'A phone of one’s own is not used in class'),
  placementNotCovered: rejection(
    'PeriodNotCovered',
    'NET-07',
    'The use is agreed for days of the placement that are not over',
  ),
  deviceAlreadyAgreed: rejection(
    'AlreadyAuthorised',
    'NET-07',
    'What is agreed already for other days is corrected, or first ended',
  ),
  deviceNotAgreed: rejection('NotAuthorised', 'NET-07', 'Only what was agreed and stands is ended'),
  deviceReasonRequired: rejection('ReasonRequired', 'NET-07', 'Ending an agreement has a reason'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'PUB-07',
    'What stands, or a talk that nothing rests on, can be corrected: each in what it says',
  ),
};

export type AuthorisationRejection = RejectionOf<typeof rejections>;
