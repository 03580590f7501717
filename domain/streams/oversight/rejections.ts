import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  recordUnknown: rejection(
    'OversightUnknown',
    'GOV-02',
    'A record is of one school year, or of one incident that the board is given',
  ),
  otherRecord: rejection(
    'OversightMismatch',
    'GOV-02',
    'Reports and meetings are of a school year, and what the board is given of an incident',
  ),
  dayOutsideYear: rejection('DayOutsideYear', 'GOV-02', 'What is recorded of a school year lies in it'),
  otherPeriod: rejection(
    'PeriodMismatch',
    'GOV-01',
    'A report is on a part of its school year, as often as the school has one',
  ),
  alreadyIssued: rejection('AlreadyIssued', 'GOV-01', 'There is one report on each part of a school year'),
  alreadyRecorded: rejection(
    'AlreadyRecorded',
    'GOV-02',
    'What was done on a day is recorded once; a slip in it is corrected',
  ),
  governorRequired: rejection(
    'GovernorRequired',
    'GOV-02',
    'A governor was there, and who is named as one is one on that day',
  ),
  staffRequired: rejection(
    'StaffRequired',
    'GOV-02',
    'Somebody of the staff was there, and who is named as one works at the school on that day',
  ),
  incidentUnknown: rejection('IncidentUnknown', 'GOV-02', 'The board is given what is on record'),
  notSoFar: rejection('EventUnknown', 'GOV-02', 'The log is given as it stood after an event that it has'),
  ownMatter: rejection(
    'OwnMatter',
    'GOV-02',
    'Who was hurt in an incident, or is accused, neither gives its log nor looks at it',
  ),
  notProvided: rejection('NotProvided', 'GOV-02', 'Governors look at what a safeguarding lead gave them'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'GOV-02',
    'Reports, meetings and reviews can be corrected: each in what it says',
  ),
};

export type OversightRejection = RejectionOf<typeof rejections>;
