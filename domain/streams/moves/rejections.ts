import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  moveMismatch: rejection('MoveMismatch', 'ORG-01', 'A school’s move is recorded under the id "school"'),
  proposalStands: rejection(
    'ProposalStands',
    'GOV-04',
    'One move is proposed at a time: it is confirmed or stopped first',
  ),
  proposalUnknown: rejection(
    'ProposalUnknown',
    'GOV-04',
    'Confirmed or stopped is the move that is proposed',
  ),
  secondPersonRequired: rejection(
    'SecondPersonRequired',
    'GOV-04',
    'A second person confirms that a school leaves, never the one who proposed it',
  ),
  schoolHasLeft: rejection(
    'SchoolHasLeft',
    'GOV-04',
    'What another trust has confirmed to have is never taken back: it records there',
  ),
};

export type MoveRejection = RejectionOf<typeof rejections>;
