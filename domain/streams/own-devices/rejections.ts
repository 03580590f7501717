import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  connectionsNotInUse: rejection('ProcessNotInUse', 'NET-03', 'The school approves no connections here'),
  ownerNotRegistered: rejection(
    'PersonNotRegistered',
    'NET-03',
    'A device belongs to somebody who belongs to the school',
  ),
  alreadyRegistered: rejection(
    'AlreadyRegistered',
    'NET-03',
    'A device is registered once, under an id of its own',
  ),
  notRegistered: rejection(
    'NotRegistered',
    'NET-03',
    'A device is registered before anything is decided on it',
  ),
  itApproves: rejection('ItSupportRequired', 'NET-03', 'IT support alone lets a device join the network'),
  ownConnection: rejection('ConflictOfInterest', 'NET-03', 'Nobody approves a device of their own'),
  updatesRequired: rejection('UpdatesRequired', 'NET-03', 'A device that joins the network updates itself'),
  connectionReason: rejection('ReasonRequired', 'NET-03', 'Refusing or ending a connection has a reason'),
  notConnected: rejection('ConnectionNotApproved', 'NET-03', 'Only a connection that was approved is ended'),
  alreadyConnected: rejection(
    'ConnectionAlreadyApproved',
    'NET-03',
    'A connection that was approved is ended, not refused',
  ),
  dataNotInUse: rejection('ProcessNotInUse', 'NET-05', 'The school agrees to no own devices for its data'),
  itAssesses: rejection('ItSupportRequired', 'NET-05', 'IT support alone says whether a device is safe'),
  ownAssessment: rejection('ConflictOfInterest', 'NET-05', 'Nobody decides on a device of their own'),
  standardNotCurrent: rejection(
    'StandardNotCurrent',
    'NET-05',
    'A device is held against the standard that is in force',
  ),
  entryUnknown: rejection('EntryUnknown', 'NET-05', 'What is not met is an entry of the standard'),
  headteacherRequired: rejection(
    'HeadteacherRequired',
    'NET-05',
    'The headteacher alone agrees to a device for data of the school',
  ),
  assessmentRequired: rejection(
    'AssessmentRequired',
    'NET-05',
    'IT support looks at the device before the headteacher agrees',
  ),
  standardNotMet: rejection('StandardNotMet', 'NET-05', 'A device that is agreed to meets the standard'),
  assessmentNotCurrent: rejection(
    'AssessmentNotCurrent',
    'NET-05',
    'The standard was raised since the device was looked at',
  ),
  staffRequired: rejection('StaffRequired', 'NET-05', 'The owner works at the school'),
  periodNotAhead: rejection(
    'PeriodNotAhead',
    'NET-05',
    'The days have a beginning, and an end that is not over',
  ),
  alreadyAuthorised: rejection(
    'AlreadyAuthorised',
    'NET-05',
    'What is agreed already for other days is corrected, or first taken back',
  ),
  notAuthorised: rejection('NotAuthorised', 'NET-05', 'Only what was agreed and stands is taken back'),
  dataReason: rejection('ReasonRequired', 'NET-05', 'Refusing or taking back has a reason'),
  encryptionRequired: rejection(
    'EncryptionRequired',
    'NET-06',
    'A memory stick for data of the school is encrypted',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'NET-05',
    'What the device is, or was agreed for and stands, can be corrected: each in what it says',
  ),
};

export type OwnDeviceRejection = RejectionOf<typeof rejections>;
