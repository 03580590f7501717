import { type RejectionOf, rejection } from '../../kernel/rejections.ts';

export const rejections = {
  alreadyReceived: rejection(
    'AlreadyReceived',
    'DPR-05',
    'A complaint is recorded once, under an id of its own',
  ),
  personNotKnown: rejection(
    'PersonNotKnown',
    'DPR-05',
    'Who complains, and whose handling it is about, is somebody of the school',
  ),
  notReceived: rejection('NotReceived', 'DPR-05', 'Only what was received is acknowledged and answered'),
  alreadyAcknowledged: rejection(
    'AlreadyAcknowledged',
    'DPR-05',
    'A complaint is acknowledged once; a slip in the day is corrected',
  ),
  alreadyAnswered: rejection('AlreadyAnswered', 'DPR-05', 'What is answered stays answered'),
  correctionNotPossible: rejection(
    'CorrectionNotPossible',
    'DPR-05',
    'What was recorded can be corrected, each in what it says, with its days in their order',
  ),
};

export type DataComplaintRejection = RejectionOf<typeof rejections>;
