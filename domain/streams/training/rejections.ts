import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  personNotRegistered: rejection(
    'PersonNotRegistered',
    'TRG-02',
    'Training is of somebody whom the school knows',
  ),
  volunteerRequired: rejection(
    'VolunteerRequired',
    'TRG-06',
    'Whether training is needed is decided of volunteers; of others it follows from their role',
  ),
  reasonRequired: rejection('ReasonRequired', 'TRG-06', 'That a volunteer needs no training has a reason'),
  topicsRequired: rejection('TopicsRequired', 'TRG-07', 'Training says which topics it was on'),
  coverageRequired: rejection(
    'CoverageRequired',
    'TRG-03',
    'Of the training of a safeguarding lead it is said whether it covered online safety',
  ),
  leadRequired: rejection(
    'SafeguardingLeadRequired',
    'TRG-04',
    'Such an update is of somebody who is a safeguarding lead or deputy on that day',
  ),
  platformNotInUse: rejection('ProcessNotInUse', 'TRG-11', 'The school has no such platform for courses'),
  employmentRequired: rejection(
    'EmploymentRequired',
    'TRG-11',
    'Accounts at a platform are of those who work at the school or govern it',
  ),
  accountNotThere: rejection('AccountNotThere', 'TRG-11', 'An account that is closed was there before'),
  questionsRequired: rejection('QuestionsRequired', 'TRG-09', 'The school has no questions in force'),
  answersIncomplete: rejection(
    'AnswersIncomplete',
    'TRG-09',
    'Each question of the set in force is answered, and no other',
  ),
  notPresent: rejection('PersonNotPresent', 'TRG-09', 'Only who belongs to the school says what they need'),
  needNotThere: rejection('NeedNotThere', 'TRG-09', 'A need that ends was found by an audit'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'TRG-02',
    'Training, updates of knowledge and accounts can be corrected: each in what it says',
  ),
};

export type TrainingRejection = RejectionOf<typeof rejections>;
