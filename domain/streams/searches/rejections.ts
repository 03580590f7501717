import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  groundRequired: rejection(
    'GroundNotListed',
    'SRC-01',
    'A pupil’s device is searched for a reason of the school’s list alone',
  ),
  pupilRequired: rejection('PupilRequired', 'SRC-01', 'It is a pupil’s device that is searched'),
  incidentNotReported: rejection(
    'IncidentNotReported',
    'SRC-01',
    'The incident that led to a search is on record',
  ),
  justifiedOnce: rejection(
    'SearchAlreadyJustified',
    'SRC-01',
    'A search is justified once; for another one there is another record',
  ),
  justificationRequired: rejection(
    'JustificationRequired',
    'SRC-01',
    'Why a device may be searched is set down before it is, and before anything else of it',
  ),
  staffRequired: rejection('StaffRequired', 'SRC-01', 'Staff search; nobody else does'),
  searchedOnce: rejection(
    'SearchAlreadyRecorded',
    'SRC-01',
    'A search is recorded once; for another one there is another record',
  ),
  searchGivenUp: rejection(
    'SearchGivenUp',
    'SRC-01',
    'A search that was given up is not made; another one has a reason of its own',
  ),
  searchRequired: rejection('SearchRequired', 'SRC-01', 'What follows from a search follows a search'),
  personNotKnown: rejection('PersonNotKnown', 'SRC-01', 'Everybody who is named is known to the school'),
  parentNotOfPupil: rejection(
    'ParentNotOfPupil',
    'SRC-01',
    'A parent of the pupil is told, and nobody who is not to be told',
  ),
  nothingFound: rejection('NothingFound', 'SRC-02', 'Material is recorded of a search that found some'),
  notDescribed: rejection(
    'IntimateImageNotDescribed',
    'SRC-02',
    'An intimate image is neither described nor copied',
  ),
  noCopies: rejection(
    'MaterialNotCopied',
    'SRC-02',
    'Of what was found on a pupil’s device no copy is made: it is kept with the device that holds it',
  ),
  materialNotFound: rejection(
    'MaterialNotFound',
    'SRC-02',
    'What becomes of material is decided of material that was found',
  ),
  outcomeNotOfMaterial: rejection(
    'OutcomeNotOfMaterial',
    'SRC-02',
    'An intimate image is passed on or reported; all else is deleted, or kept or reported',
  ),
  purposeRequired: rejection(
    'PurposeRequired',
    'SRC-02',
    'What is kept is kept for a stated purpose, and what is not has none',
  ),
  dispositionDone: rejection(
    'DispositionCarriedOut',
    'SRC-02',
    'What was deleted, kept or passed on can’t be decided otherwise',
  ),
  proposalRequired: rejection(
    'ProposalRequired',
    'SRC-02',
    'A second person confirms what a first one said, as it was said',
  ),
  secondPersonRequired: rejection(
    'SecondPersonRequired',
    'SRC-02',
    'The second person holds a role that the school names for it',
  ),
  secondPersonDiffers: rejection(
    'SecondPersonDiffers',
    'SRC-02',
    'Two people decide, where the school asks for two',
  ),
  dispositionRequired: rejection(
    'DispositionRequired',
    'SRC-02',
    'It was decided what becomes of it before that is done',
  ),
  deciderRequired: rejection(
    'PoliceConsidererRequired',
    'SRC-02',
    'The safeguarding lead or the headteacher considers the police',
  ),
  reasonsRequired: rejection('ReasonsRequired', 'SRC-02', 'A decision about the police has reasons'),
  policeDecisionRequired: rejection(
    'PoliceDecisionRequired',
    'SRC-02',
    'The police are told once that was considered, and decided so',
  ),
  mayBeEvidence: rejection('MayBeEvidence', 'SRC-03', 'What may be evidence is not deleted'),
  deletionGroundRequired: rejection(
    'DeletionGroundNotListed',
    'SRC-03',
    'Files are deleted for a reason of the school’s list alone, as it was when the search was justified',
  ),
  ownerAskedFirst: rejection(
    'OwnerAskedFirst',
    'SRC-03',
    'Pupil and parent are asked to delete it first; staff delete what they will not',
  ),
  complaintOpen: rejection('ComplaintOpen', 'SRC-03', 'While a complaint is open, nothing is deleted'),
  deletionNotKnown: rejection(
    'DeletionNotKnown',
    'CMP-01',
    'A complaint about a deletion names one that is on record',
  ),
  complaintNotOpen: rejection('ComplaintNotOpen', 'CMP-01', 'A complaint that is open is dealt with'),
  policyNotLinked: rejection(
    'PolicyNotLinked',
    'CMP-01',
    'A complaint is dealt with under a policy on complaints, in the edition in force',
  ),
  procedureRequired: rejection(
    'ProcedureRequired',
    'CMP-01',
    'A complaint is settled once it is dealt with under the procedure',
  ),
  settledByAnother: rejection('SettledByAnother', 'CMP-01', 'Nobody settles a complaint about themselves'),
  leadRequired: rejection(
    'SafeguardingLeadRequired',
    'SRC-03',
    'That something is no evidence, or no intimate image, is the safeguarding lead’s to say',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'SRC-01',
    'What an event says can be put right, but not its reasons, nor what was decided',
  ),
};

export type SearchRejection = RejectionOf<typeof rejections>;
