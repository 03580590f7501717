import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  notInUse: rejection('ProcessNotInUse', 'UNA-03', 'The school grants no exemptions'),
  personNotRegistered: rejection(
    'PersonNotRegistered',
    'UNA-03',
    'Only somebody who belongs to the school is exempted',
  ),
  writtenApplicationRequired: rejection(
    'WrittenApplicationRequired',
    'UNA-03',
    'An exemption is applied for in writing, and says what it is for',
  ),
  entryUnknown: rejection(
    'EntryUnknown',
    'UNA-03',
    'An application names an entry of the list of unacceptable uses in force',
  ),
  applicationPending: rejection(
    'ApplicationPending',
    'UNA-03',
    'An application for the same use is decided first',
  ),
  applicationUnknown: rejection('ApplicationUnknown', 'UNA-03', 'No such application is on record'),
  executiveRequired: rejection(
    'ExecutiveRequired',
    'UNA-03',
    'The executive of the trust looks at an application',
  ),
  headteacherRequired: rejection(
    'HeadteacherRequired',
    'UNA-03',
    'The headteacher alone decides on an exemption',
  ),
  conflictOfInterest: rejection(
    'ConflictOfInterest',
    'UNA-03',
    'Nobody looks at or decides an application of their own',
  ),
  executiveConsiderationRequired: rejection(
    'ExecutiveConsiderationRequired',
    'UNA-03',
    'The trust looks at an application before it is decided',
  ),
  decisionRequired: rejection('DecisionRequired', 'UNA-03', 'Only what was decided is answered'),
  reasonsRequired: rejection('ReasonsRequired', 'UNA-03', 'Advice, a refusal and a revocation have reasons'),
  periodNotAhead: rejection(
    'PeriodNotAhead',
    'UNA-03',
    'An exemption has a beginning, and an end that is not over',
  ),
  alreadyConsidered: rejection('AlreadyConsidered', 'UNA-03', 'The trust has said what it thinks of it'),
  alreadyDecided: rejection('AlreadyDecided', 'UNA-03', 'An application is decided once'),
  notGranted: rejection('ExemptionNotGranted', 'UNA-03', 'Only an exemption that stands is taken back'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'UNA-03',
    'What nobody relied on yet can be corrected: each in what it says',
  ),
};

export type ExemptionRejection = RejectionOf<typeof rejections>;
