import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  recordUnknown: rejection(
    'RecordUnknown',
    'DPR-04',
    'Nothing is on record under this name that has a period of its own',
  ),
  stillRuns: rejection('StillRuns', 'DPR-04', 'A record that still runs is not disposed of'),
  periodNotOver: rejection(
    'PeriodNotOver',
    'DPR-04',
    'No record is disposed of before the period is over that it is kept for',
  ),
  heldForReasons: rejection(
    'LegalHoldInForce',
    'DPR-04',
    'What is held is not disposed of, whatever its period is',
  ),
  ownMatter: rejection('OwnMatter', 'DPR-04', 'Nobody decides how long a record is kept that names them'),
  notTheirs: rejection(
    'RecordOfOthers',
    'DPR-04',
    'Records of this kind are for others to decide on, or it is locked to others',
  ),
  proposalStands: rejection(
    'ProposalStands',
    'DPR-04',
    'Somebody proposed it already; a second person confirms or declines',
  ),
  noSuchProposal: rejection('NoSuchProposal', 'DPR-04', 'No proposal of this number is open'),
  secondPersonRequired: rejection(
    'SecondPersonRequired',
    'DPR-04',
    'A second person confirms what somebody proposed',
  ),
  disposalConfirmed: rejection(
    'DisposalConfirmed',
    'DPR-04',
    'The disposal is confirmed; only a hold keeps the record now',
  ),
  erasureBegun: rejection(
    'ErasureBegun',
    'DPR-04',
    'The key of the record goes or is gone: a hold would keep nothing any more',
  ),
  notBegun: rejection('ErasureNotBegun', 'DPR-04', 'Only what was begun is recorded as erased'),
  requestNotOpen: rejection(
    'RequestNotOpen',
    'DPR-04',
    'Before its period is over a record goes only where somebody whom it names asks for it, in a request that is open',
  ),
  laterDayRequired: rejection(
    'LaterDayRequired',
    'DPR-04',
    'A record is kept until a later day, never an earlier one',
  ),
  noSuchHold: rejection('NoSuchHold', 'DPR-04', 'No hold was placed by an event of this number'),
  stillNeeded: rejection('StillNeeded', 'DPR-04', 'An open record needs this one; the hold ends with it'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'DPR-04',
    'Only a text is put right; a hold, a flag or a day has an event of its own',
  ),
};

export type DisposalRejection = RejectionOf<typeof rejections>;
