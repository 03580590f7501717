import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadyRecorded: rejection(
    'AlreadyRecorded',
    'INC-14',
    'A matter is recorded once, under an id of its own',
  ),
  notRecorded: rejection('NotRecorded', 'INC-14', 'What is done about a matter follows its record'),
  matterClosed: rejection('MatterClosed', 'INC-14', 'A matter that is settled stays settled'),
  staffRequired: rejection(
    'StaffRequired',
    'INC-14',
    'A matter is about somebody who works, or worked, at the school',
  ),
  ownMatter: rejection('OwnMatter', 'INC-14', 'Nobody records or decides what is their own matter'),
  incidentNotReported: rejection('IncidentNotReported', 'INC-14', 'An incident that is named is on record'),
  procedureNotLinked: rejection(
    'ProcedureNotLinked',
    'INC-14',
    'A matter is dealt with under a procedure for staff that the school names, in the edition in force',
  ),
  referralRequired: rejection(
    'ReferralRequired',
    'INC-14',
    'What is founded is dealt with under a procedure for staff',
  ),
  reasonsRequired: rejection('ReasonsRequired', 'INC-14', 'A decision about the police has reasons'),
  monitoringNotInUse: rejection('ProcessNotInUse', 'EML-08', 'The policy does not say that mail may be read'),
  reasonRequired: rejection('ReasonRequired', 'EML-08', 'Nobody’s mail is read without a reason'),
  ownMail: rejection('OwnMail', 'EML-08', 'Whose mail is to be read does not decide on it'),
  personNotKnown: rejection('PersonNotKnown', 'EML-08', 'Mail that is read is of somebody of the school'),
  periodMismatch: rejection(
    'PeriodMismatch',
    'EML-08',
    'Mail is read from a first to a last day, and no longer',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'INC-14',
    'What was recorded of a matter can be corrected: each in what it says',
  ),
};

export type StaffMatterRejection = RejectionOf<typeof rejections>;
