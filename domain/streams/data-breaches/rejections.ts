import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  idTooLong: rejection('IdTooLong', 'EML-05', 'The id of a data breach has 80 characters at most'),
  alreadyReported: rejection(
    'AlreadyReported',
    'EML-05',
    'A data breach is reported once, under an id of its own',
  ),
  notReported: rejection('NotReported', 'EML-05', 'Only a breach that was reported is dealt with'),
  personNotKnown: rejection(
    'PersonNotKnown',
    'EML-05',
    'Who caused a breach, or heard of it, is somebody of the school',
  ),
  notAllHeard: rejection(
    'NotAllHeard',
    'EML-05',
    'A breach stays open until all who must hear of it did: each by mail that reached them, or from somebody',
  ),
  notToHear: rejection('NotToHear', 'EML-05', 'Only the roles that must hear of a breach are recorded'),
  alreadyHeard: rejection('AlreadyHeard', 'EML-05', 'That somebody in a role heard is recorded once'),
  notAssessed: rejection(
    'NotAssessed',
    'EML-06',
    'Before a breach is left unreported, or closed, what it may do to people was weighed',
  ),
  reportRequired: rejection(
    'ReportRequired',
    'EML-06',
    'A breach that may harm people is reported to the authority; only where harm is unlikely it need not be',
  ),
  reasonsForDelayRequired: rejection(
    'ReasonsForDelayRequired',
    'EML-06',
    'A report after the time of the law says why it is late',
  ),
  authorityInformed: rejection(
    'AuthorityInformed',
    'EML-06',
    'What the authority has in whole is reported once, and a report is not undone',
  ),
  authorityUndecided: rejection(
    'AuthorityUndecided',
    'EML-06',
    'A breach is closed when the authority has all of it, or need not hear of it',
  ),
  peopleNotInformed: rejection(
    'PeopleNotInformed',
    'EML-06',
    'Where people may come to great harm they are informed before a breach is closed',
  ),
  alreadyClosed: rejection('AlreadyClosed', 'EML-05', 'A breach that is closed stays closed'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'EML-05',
    'What was recorded can be corrected, each in what it says, and a closed breach stays whole',
  ),
};

export type DataBreachRejection = RejectionOf<typeof rejections>;
