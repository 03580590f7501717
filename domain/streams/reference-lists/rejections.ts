import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  listOfAnotherKind: rejection(
    'ListOfAnotherKind',
    'POL-09',
    'Each list has a command of its own by which its editions are published',
  ),
  listNotInUse: rejection(
    'ProcessNotInUse',
    'UNA-01',
    'The policy of the school has no list of unacceptable uses',
  ),
  planNotInUse: rejection(
    'ProcessNotInUse',
    'CUR-01',
    'The school does not teach online safety by a plan of strands',
  ),
  editionTaken: rejection('EditionTaken', 'POL-08', 'A published edition never changes'),
  effectiveFromTooSoon: rejection(
    'EffectiveFromTooSoon',
    'POL-08',
    'An edition takes effect five minutes ahead at the earliest',
  ),
  editionsNotInOrder: rejection(
    'EditionsNotInOrder',
    'POL-08',
    'An edition takes effect after all that were published before it',
  ),
  editionNotPublished: rejection(
    'EditionNotPublished',
    'POL-08',
    'Only an edition that was published can be withdrawn',
  ),
  strandsDiffer: rejection(
    'StrandsDiffer',
    'CUR-01',
    'The plan has the strands that the policy of the school names, and no other',
  ),
  strandUnknown: rejection('StrandUnknown', 'CUR-01', 'A planned lesson is about strands of the plan'),
  planIncomplete: rejection(
    'PlanIncomplete',
    'CUR-01',
    'A plan has one entry for each half-term of each year group',
  ),
  planOfNoYear: rejection(
    'PlanOfNoYear',
    'CUR-01',
    'The edition of a plan is called as a school year that the calendar has',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'POL-08',
    'Only the publication of an edition can be corrected, in what it says itself',
  ),
};

export type ReferenceListRejection = RejectionOf<typeof rejections>;
