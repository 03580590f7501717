import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  notInUse: rejection('ProcessNotInUse', 'HLP-03', 'The school does not follow how pupils learn at home'),
  closureUnknown: rejection(
    'ClosureUnknown',
    'HLP-03',
    'A pupil learns at home in a closure that the school declared, which is named by its number',
  ),
  notAtHome: rejection(
    'PupilNotAtHome',
    'HLP-03',
    'It is about a pupil to whom the school is closed on that day',
  ),
  workUnknown: rejection('WorkNotSubmitted', 'HLP-03', 'What is answered is work that came in'),
  alreadyAnswered: rejection(
    'WorkAlreadyAcknowledged',
    'HLP-03',
    'Work is answered once: what is said of it later is put right',
  ),
  workCameIn: rejection(
    'WorkSubmittedSince',
    'HLP-04',
    'Work came in since the day from which the pupil is said to take no part',
  ),
  notNoticed: rejection(
    'NonEngagementNotNoticed',
    'HLP-04',
    'It is spoken about what was noticed: that the pupil takes no part',
  ),
  alreadyNoticed: rejection(
    'NonEngagementAlreadyNoticed',
    'HLP-04',
    'It was noticed already, and no work came in since: a slip in the day is put right',
  ),
  classTeacherRequired: rejection(
    'ClassTeacherRequired',
    'HLP-04',
    'Who works with the class of the pupil speaks with the family first',
  ),
  conversationRequired: rejection(
    'ConversationRequired',
    'HLP-04',
    'The leadership helps further after the class has spoken with the family',
  ),
  leadershipRequired: rejection(
    'LeadershipRequired',
    'HLP-04',
    'Who helps further belongs to the leadership of the school on that day',
  ),
  parentRequired: rejection(
    'ParentRequired',
    'HLP-04',
    'It is spoken with a parent, carer or contact of the pupil who may be told, and not with oneself',
  ),
  sayingParentRequired: rejection(
    'SayingParentRequired',
    'HLP-05',
    'What a family has at home is said by a parent, carer or contact of the pupil who may be told',
  ),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'HLP-03',
    'A correction names an event of the record that can be put right, and fields that it has',
  ),
};

export type HomeLearningRejection = RejectionOf<typeof rejections>;
