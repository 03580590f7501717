import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  classYearUnknown: rejection('ClassYearUnknown', 'AGR-05', 'A record is of one class in one school year'),
  agreementNotInUse: rejection(
    'ProcessNotInUse',
    'AGR-05',
    'The classes of the school write no rules of their own',
  ),
  rulesRequired: rejection('RulesRequired', 'AGR-05', 'Rules of a class are at least one'),
  authorNotOfClass: rejection(
    'AuthorNotOfClass',
    'AGR-05',
    'Rules are written down by somebody who works with the class on that day',
  ),
  notWritten: rejection('RulesNotWritten', 'AGR-05', 'A class agrees to rules that it wrote'),
  rulesAgreed: rejection(
    'RulesAgreed',
    'AGR-05',
    'Rules that a class agreed on are not changed: it writes other ones',
  ),
  dayOutsideYear: rejection('DayOutsideYear', 'AGR-05', 'What is recorded of a school year lies in it'),
  notAgreed: rejection('AgreementNotAgreed', 'AGR-06', 'Copies are of rules that the class agreed on'),
  pupilNotInClass: rejection('PupilNotInClass', 'AGR-06', 'Copies are for the pupils of the class'),
  teacherUnknown: rejection(
    'PersonNotRegistered',
    'CUR-02',
    'Who taught is somebody of the school on that day',
  ),
  yearGroupNotTaught: rejection(
    'YearGroupNotTaught',
    'CUR-05',
    'A year group is one that the school teaches',
  ),
  strandRequired: rejection('StrandRequired', 'CUR-02', 'A lesson is on one of the strands of the scheme'),
  strandUnknown: rejection('StrandUnknown', 'CUR-02', 'A strand is one that the policy names'),
  objectiveUnknown: rejection(
    'ObjectiveUnknown',
    'CUR-05',
    'An objective is one of the list that is in force on that day',
  ),
  objectiveRequired: rejection('ObjectiveRequired', 'CUR-05', 'A lesson has an objective of the curriculum'),
  otherKeyStage: rejection('ObjectiveMismatch', 'CUR-05', 'An objective is one of the pupils’ key stage'),
  monitoringNotInUse: rejection(
    'ProcessNotInUse',
    'TRG-08',
    'The school does not look at teaching in this manner',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'AGR-05',
    'What was recorded of a class can be corrected: each in what it says',
  ),
};

export type ClassYearRejection = RejectionOf<typeof rejections>;
